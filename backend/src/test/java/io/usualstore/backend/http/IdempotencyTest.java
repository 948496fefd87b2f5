package io.usualstore.backend.http;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Given;
import io.usualstore.backend.LockedRow;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.orders.Orders;
import io.usualstore.backend.orders.Sale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class IdempotencyTest {
  @Test
  void theSameRequestAtTheSameTimeIsRefusedAndLaterAnsweredAlike() {
    var widget = Sale.widget(1990, 2000, 5);
    var sale = new Sale().of(2, widget).paid("card").key(Given.unique("double-click"));
    try (var lock = LockedRow.of("stock", "widget_id", widget)) {
      var first = supplyAsync(sale::send);
      lock.awaitRequest();

      Given.problem(sale.send(), 409, "request-in-progress");
      lock.close();

      var answer = first.join().then().statusCode(201).extract().asString();
      var again = sale.send();
      assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
      assertThat(again.asString()).isEqualTo(answer);
    }
    assertThat(Sale.level(widget)).isEqualTo(3);
  }

  @Test
  void whatFailsLeavesItsKeyToTheNextAttempt() {
    var widget = Sale.widget(1990, 2000, 1);
    var key = Given.unique("second-attempt");
    Given.problem(new Sale().of(2, widget).key(key).send(), 409, "out-of-stock");
    new Sale().of(1, widget).key(key).send().then().statusCode(201);
  }

  @Test
  void aSaleIsTheShopsWhoeverSendsIt() {
    var widget = Sale.widget(1990, 2000, 5);
    var key = Given.unique("shared-till");
    var sale = new Sale().of(2, widget).paid("card").key(key);
    var first = sale.placed();
    var colleague = Given.account("developer");
    var token = Given.token(colleague, Given.PASSWORD);

    var again = sale.send(Given.bearer(token));

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.jsonPath().getLong("id")).isEqualTo(first.getLong("id"));

    var otherwise = new Sale().of(2, widget).paid("cash").key(key).send(Given.bearer(token));
    var problem = Given.problem(otherwise, 422, "idempotency-key-reused");
    assertThat(problem.instance()).isEqualTo("/orders/" + first.getLong("id"));
    assertThat(Sale.level(widget)).isEqualTo(3);
  }

  @Test
  void moneyAndStockAreMovedOnceWhoeverSendsIt() {
    var token = Given.token(Given.account("admin"), Given.PASSWORD);
    var widget = Sale.widget(1000, 0, 5);
    var order = new Sale().of(1, widget).placed().getLong("id");
    var customer = Orders.customer(Given.unique("Shared"));
    var booked = Map.of("lines", List.of(Map.of("widgetId", widget, "quantity", 2)));
    assertOnce(token, "/stock/receipts", booked);
    assertOnce(
        token, "/widgets/%d/movements".formatted(widget), Map.of("kind", "receive", "quantity", 1));
    assertThat(Sale.level(widget)).isEqualTo(4 + 2 + 1);
    assertOnce(
        token,
        "/orders/%d/payments".formatted(order),
        Map.of("method", "cash", "amountMinor", 400));
    assertOnce(
        token, "/orders/%d/refunds".formatted(order), Map.of("amountMinor", 100, "reason", "dent"));
    assertOnce(
        token,
        "/customers/%d/store-credit".formatted(customer),
        Map.of("amountMinor", 100, "reason", "gift"));
    assertOnce(token, "/drafts", booked);
  }

  private static void assertOnce(String token, String path, Map<String, ?> body) {
    var key = Given.unique("shared");
    var first = Given.admin().header("Idempotency-Key", key).body(body).post(path);
    var second = Given.bearer(token).header("Idempotency-Key", key).body(body).post(path);
    assertThat(first.statusCode()).as(path + first.asString()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).as(path).isEqualTo("true");
    assertThat(second.asString()).isEqualTo(first.asString());
  }
}
