package io.usualstore.backend.http;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Given;
import io.usualstore.backend.LockedRow;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.orders.Sale;
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
}
