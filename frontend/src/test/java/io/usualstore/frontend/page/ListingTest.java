package io.usualstore.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.page.Listing.Heading;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final List<String> SORTS = List.of("name", "-name", "price", "-price");
  private static final ListAddress ADDRESS =
      ListAddress.of("/products").with("q", "a&b ü").with("category", "");

  @Test
  void theFilterAndTheOrderStayFromPageToPage() {
    var place = new Place("price", "here", null);
    var list = Listing.of(ADDRESS, place, SORTS, new Page<>(List.of(), "P", "N"));
    assertThat(list.previous()).isEqualTo("/products?q=a%26b+%C3%BC&sort=price&before=P");
    assertThat(list.next()).isEqualTo("/products?q=a%26b+%C3%BC&sort=price&after=N");
  }

  @Test
  void theUsualOrderIsNotNamedAndAnotherOneBeginsAtItsStart() {
    var place = new Place(null, "here", "");
    var list = Listing.of(ListAddress.of("/p"), place, SORTS, new Page<>(List.of(), "P", null));
    assertThat(list.previous()).isEqualTo("/p?before=P");
    assertThat(list.next()).isNull();
    assertThat(list.up("name", "-name")).isEqualTo(new Heading("/p?sort=-name", "ascending"));
    assertThat(list.up("price", "-price")).isEqualTo(new Heading("/p?sort=price", null));
    assertThat(list.down("price", "-price")).isEqualTo(new Heading("/p?sort=-price", null));
  }

  @Test
  void aSecondClickTurnsTheOrderRound() {
    var place = new Place("-name", null, null);
    var list = Listing.of(ListAddress.of("/p"), place, SORTS, new Page<>(List.of(), null, null));
    assertThat(list.up("name", "-name")).isEqualTo(new Heading("/p?sort=name", "descending"));
    assertThat(list.several()).isFalse();
    assertThat(list.narrowed()).isFalse();
  }
}
