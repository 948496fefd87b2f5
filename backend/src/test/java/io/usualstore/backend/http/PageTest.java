package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void theRowTooManyBecomesTheNextPage() {
    var page = Page.of(List.of("a", "b", "c"), 2, row -> new Cursor(row, 1));
    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.next()).isEqualTo(new Cursor("b", 1).toString());
  }

  @Test
  void theLastPageHasNone() {
    assertThat(Page.of(List.of("a", "b"), 2, row -> new Cursor(row, 1)).next()).isNull();
    assertThat(Page.of(List.<String>of(), 2, row -> new Cursor(row, 1)).next()).isNull();
  }
}
