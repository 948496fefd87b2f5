package io.usualstore.backend.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SellingOutTest {
  private static final int CLIENTS = 200;
  private static final int LEFT = 10;
  private static final int PRICE_MINOR = 1990;

  @Test
  void twoHundredClientsOnOneWidgetBuyTheTenThatAreLeft() {
    var widget = Given.widget(Map.of("priceMinor", PRICE_MINOR));
    Given.staff()
        .header("Idempotency-Key", Given.unique("move"))
        .body(Map.of("kind", "receive", "quantity", LEFT))
        .post("/widgets/" + widget + "/movements")
        .then()
        .statusCode(201);
    var order =
        Map.of(
            "lines",
            List.of(Map.of("widgetId", widget, "quantity", 1)),
            "payment",
            Map.of("method", "card", "amountMinor", PRICE_MINOR, "reference", "T1"));

    var statuses = AtOnce.answers(CLIENTS, i -> buy(order));

    assertThat(Collections.frequency(statuses, 201)).isEqualTo(LEFT);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(CLIENTS - LEFT);
    var widgetNow = Given.viewer().get("/widgets/" + widget).jsonPath();
    assertThat(widgetNow.getInt("stock")).isZero();
    var movements =
        Given.viewer().queryParam("limit", 200).get("/widgets/" + widget + "/movements").jsonPath();
    assertThat(movements.getList("items.kind", String.class))
        .containsOnly("sale", "receive")
        .hasSize(LEFT + 1);
    var orders =
        movements.getList("items.orderId", Long.class).stream().filter(Objects::nonNull).toList();
    assertThat(orders).hasSize(LEFT).doesNotHaveDuplicates();
    for (var sold : orders) {
      var placed = Given.viewer().get("/orders/" + sold).jsonPath();
      assertThat(placed.getInt("paidMinor")).isEqualTo(PRICE_MINOR);
      assertThat(placed.getInt("openMinor")).isZero();
    }
  }

  /** A client whose turn doesn't come in time asks again with its key, as tills do. */
  private static int buy(Map<String, ?> order) {
    var key = UUID.randomUUID().toString();
    int status;
    do {
      status =
          Given.staff().header("Idempotency-Key", key).body(order).post("/orders").statusCode();
    } while (status == 503);
    return status;
  }
}
