package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Orders.assertRefused;
import static io.usualstore.backend.orders.Sale.level;
import static io.usualstore.backend.orders.Sale.widget;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sold out by the books, and in the customer's hand. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FoundStockTest {
  private static final Map<String, Object> FOUND = Map.of("foundReason", "stood in the window");

  @Test
  void whatIsMissingIsBookedAsFoundFirstAndIsToBeCounted() {
    var widget = widget(1000, 0, 1);
    var order = new Sale().of(3, widget, FOUND).paid("cash").placed();
    assertThat(order.getString("lines[0].foundReason")).isEqualTo("stood in the window");
    assertThat(level(widget)).isZero();
    var movements = Given.viewer().get("/widgets/%d/movements".formatted(widget)).jsonPath();
    assertThat(movements.getList("items.kind")).containsExactly("sale", "adjustment", "receive");
    assertThat(movements.getList("items.quantity")).containsExactly(-3, 2, 1);
    assertThat(movements.getList("items.level")).containsExactly(0, 3, 1);
    assertThat(movements.getString("items[1].reason")).isEqualTo("stood in the window");
    assertThat(movements.getLong("items[1].orderId")).isEqualTo(order.getLong("id"));
    assertThat(toCount()).contains(widget);

    count(widget, 0);
    assertThat(toCount()).doesNotContain(widget);
  }

  @Test
  void whatIsThereNeedsNothingFound() {
    var widget = widget(1000, 0, 5);
    new Sale().of(2, widget, FOUND).of(1, widget).paid("cash").placed();
    assertThat(level(widget)).isEqualTo(2);
    assertThat(toCount()).doesNotContain(widget);
  }

  @Test
  void linesOfOneWidgetAreFoundTogether() {
    var widget = widget(1000, 0, 1);
    new Sale().of(2, widget, FOUND).of(2, widget).paid("cash").placed();
    assertThat(level(widget)).isZero();
  }

  @Test
  void withoutAReasonNothingIsFound() {
    var found = widget(1000, 0, 1);
    var other = widget(Map.of("name", "Hammer", "priceMinor", 100), 1);
    var refused = new Sale().of(2, found, FOUND).of(2, other).paid("cash").send();
    assertThat(assertRefused(refused, 409, "out-of-stock").errors())
        .containsExactly(new FieldError("lines[1].quantity", "Hammer: 1 left"));
    assertRefused(
        new Sale().of(2, found, Map.of("foundReason", " ")).paid("cash").send(),
        409,
        "out-of-stock");
    assertThat(level(found)).isEqualTo(1);
    assertThat(toCount()).doesNotContain(found);
  }

  @Test
  void aShopForbidsIt() {
    var widget = widget(1000, 0, 1);
    Database.update("update shop set sells_found = false");
    try {
      assertThat(Given.nobody().get("/shop").jsonPath().getBoolean("sellsFound")).isFalse();
      assertRefused(new Sale().of(2, widget, FOUND).paid("cash").send(), 409, "found-not-sold");
      new Sale().of(1, widget, FOUND).paid("cash").placed();
    } finally {
      Database.update("update shop set sells_found = true");
    }
  }

  @Test
  void manyAtOnceFindWhatTheySell() {
    var one = widget(1000, 0, 1);
    var two = widget(1000, 0, 1);
    var statuses =
        AtOnce.answers(
            6,
            i ->
                new Sale()
                    .of(2, i % 2 == 0 ? one : two, FOUND)
                    .of(2, i % 2 == 0 ? two : one, FOUND)
                    .paid("cash")
                    .send()
                    .statusCode());
    assertThat(statuses).containsOnly(201);
    assertThat(level(one)).isZero();
    assertThat(level(two)).isZero();
  }

  private static void count(long widget, int counted) {
    Given.staff()
        .header("Idempotency-Key", Given.unique("count"))
        .body(Map.of("lines", List.of(Map.of("widgetId", widget, "counted", counted))))
        .post("/stock/counts")
        .then()
        .statusCode(201);
  }

  private static List<Long> toCount() {
    return Given.viewer()
        .queryParam("toCount", true)
        .queryParam("limit", 200)
        .get("/widgets")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id", Long.class);
  }
}
