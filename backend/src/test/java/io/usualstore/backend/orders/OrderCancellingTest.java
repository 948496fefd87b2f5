package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Orders.assertRefused;
import static io.usualstore.backend.orders.Orders.pay;
import static io.usualstore.backend.orders.Orders.post;
import static io.usualstore.backend.orders.Sale.level;
import static io.usualstore.backend.orders.Sale.widget;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.PostgresResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OrderCancellingTest {
  @Test
  void aCancelledSaleGoesBackOnTheShelf() {
    var widget = widget(100, 0, 5);
    var order = new Sale().of(2, widget).of(1, widget).placed();
    assertThat(level(widget)).isEqualTo(2);

    var cancelled =
        post(order, "cancel", Map.of("reason", "changed her mind"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(cancelled.getString("status")).isEqualTo("cancelled");
    assertThat(cancelled.getList("nextStatuses")).isEmpty();
    assertThat(cancelled.getString("events[1].detail.reason")).isEqualTo("changed her mind");
    assertThat(level(widget)).isEqualTo(5);
    var again =
        assertRefused(post(order, "cancel", Map.of("reason", "x")), 409, "step-not-allowed");
    assertThat(again.detail()).isEqualTo("An order that is cancelled can become: nothing");
    assertThat(level(widget)).isEqualTo(5);
    assertRefused(pay(order, Map.of("method", "cash")), 409, "step-not-allowed");
  }

  @Test
  void aSaleIsCancelledOnceHoweverManyTry() {
    var widget = widget(100, 0, 5);
    var order = new Sale().of(3, widget).placed();
    var statuses =
        AtOnce.answers(6, i -> post(order, "cancel", Map.of("reason", "twice")).statusCode());
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(level(widget)).isEqualTo(5);
  }

  @Test
  void whatWasPaidForIsNotCancelled() {
    var partly =
        new Sale()
            .of(1, widget(1000, 0, 1))
            .with("payment", Map.of("method", "cash", "amountMinor", 1))
            .placed();
    var problem =
        assertRefused(post(partly, "cancel", Map.of("reason", "x")), 409, "step-not-allowed");
    assertThat(problem.detail()).isEqualTo("Give back what was paid first");
    var paid = new Sale().of(1, widget(1000, 0, 1)).paid("cash").placed();
    assertRefused(post(paid, "cancel", Map.of("reason", "x")), 409, "step-not-allowed");
    assertThat(assertRefused(post(paid, "fulfil", null), 409, "step-not-allowed").detail())
        .isEqualTo("An order that is fulfilled can become: refunded");
  }

  @Test
  void aReasonIsGivenForACancellation() {
    var order = new Sale().of(1, widget(100, 0, 1)).placed();
    assertRefused(post(order, "cancel", Map.of("reason", " ")), 422, "invalid-fields");
  }
}
