package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Sale.widget;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Database;
import io.usualstore.backend.PostgresResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each figure was worked out on paper. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class InvoiceTest {
  @AfterEach
  void taxIsIncludedAgain() {
    Database.update("update shop set tax_included = true");
  }

  @Test
  void taxThatPricesInclude() {
    var order =
        new Sale()
            .of(3, widget(1999, 2000, 3), Map.of("discountMinor", 600, "discountReason", "dent"))
            .of(1, widget(349, 1000, 1))
            .of(2, widget(125, 0, 2))
            .with("discountMinor", 500)
            .with("discountReason", "a regular")
            .paid("card")
            .placed();
    assertThat(order.getBoolean("taxIncluded")).isTrue();
    // 59.97 − 6.00, 3.49, 2.50
    assertThat(order.getList("lines.totalMinor")).containsExactly(5397, 349, 250);
    assertThat(order.getLong("subtotalMinor")).isEqualTo(5996);
    // 5.00 is spread as 4.50 + 0.29 + 0.21; 49.47 × 20/120 = 8.245, 3.20 × 10/110 = 0.2909
    assertThat(order.getList("lines.taxMinor")).containsExactly(825, 29, 0);
    assertThat(order.getLong("taxMinor")).isEqualTo(854);
    assertThat(order.getLong("totalMinor")).isEqualTo(5496);
    refundedInFull(order.getLong("id"), 5496);
  }

  @Test
  void taxThatIsAdded() {
    Database.update("update shop set tax_included = false");
    var order =
        new Sale()
            .of(7, widget(99, 825, 7))
            .of(1, widget(1000, 1900, 1))
            .of(3, widget(333, 700, 3), Map.of("discountMinor", 49))
            .paid("card")
            .placed();
    assertThat(order.getBoolean("taxIncluded")).isFalse();
    assertThat(order.getList("lines.totalMinor")).containsExactly(693, 1000, 950);
    // 6.93 × 8.25 % = 0.5717, 10.00 × 19 % = 1.90, 9.50 × 7 % = 0.665
    assertThat(order.getList("lines.taxMinor")).containsExactly(57, 190, 67);
    assertThat(order.getLong("subtotalMinor")).isEqualTo(2643);
    assertThat(order.getLong("taxMinor")).isEqualTo(314);
    assertThat(order.getLong("totalMinor")).isEqualTo(2957);
    refundedInFull(order.getLong("id"), 2957);
  }

  /** Piece by piece, and the pieces add up. */
  private static void refundedInFull(long id, long totalMinor) {
    var order = io.usualstore.backend.Given.viewer().get("/orders/" + id).jsonPath();
    for (var line = 0; line < 3; line++) {
      for (var piece = 0; piece < order.getInt("lines[%d].quantity".formatted(line)); piece++) {
        Orders.created(
            Orders.grant(
                order,
                Map.of("lines", List.of(Orders.back(order, line, 1, false)), "reason", "all")));
      }
    }
    assertThat(Orders.reread(order).getLong("grantedMinor")).isEqualTo(totalMinor);
  }
}
