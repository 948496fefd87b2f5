package io.usualstore.frontend.sell;

import static org.assertj.core.api.Assertions.assertThat;

import io.usualstore.frontend.catalog.Widget;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SaleTest {

  private static final SaleState STATE = SaleState.blank();

  private static Sale.Line line(long priceMinor, int quantity, int taxRateBp) {
    var widget =
        new Widget(
            1,
            0,
            "A",
            null,
            "Hammer",
            "",
            priceMinor,
            taxRateBp,
            null,
            null,
            100,
            null,
            null,
            null,
            null);
    return new Sale.Line(widget, quantity, LineDiscounts.Discount.NONE, 0, "");
  }

  private static Sale sale(boolean taxIncluded, long discountMinor, Sale.Line... lines) {
    return new Sale(STATE, Arrays.asList(lines), null, discountMinor, taxIncluded);
  }

  @Test
  void taxThatPricesIncludeIsAPartOfTheTotal() {
    var sale = sale(true, 0, line(1990, 2, 2000), line(750, 1, 2000));
    assertThat(sale.totalMinor()).isEqualTo(4730);
    assertThat(sale.taxMinor()).isEqualTo(663 + 125);
  }

  @Test
  void taxThatIsAddedGoesOnTop() {
    var sale = sale(false, 0, line(999, 1, 825));
    assertThat(sale.taxMinor()).isEqualTo(82);
    assertThat(sale.totalMinor()).isEqualTo(1081);
  }

  @Test
  void halfACentIsRoundedUp() {
    assertThat(sale(false, 0, line(50, 1, 100)).taxMinor()).isEqualTo(1);
  }

  @Test
  void aDiscountLowersEachLinesTaxInProportion() {
    var sale = sale(false, 100, line(1000, 1, 2000), line(1000, 1, 0));
    assertThat(sale.taxMinor()).isEqualTo(190);
    assertThat(sale.totalMinor()).isEqualTo(2090);
  }

  @Test
  void whatRoundingLeavesOfADiscountGoesToTheLargestRemainder() {
    var sale = sale(false, 2, line(100, 1, 10_000), line(100, 1, 10_000), line(100, 1, 10_000));
    assertThat(sale.taxMinor()).isEqualTo(298);
  }
}
