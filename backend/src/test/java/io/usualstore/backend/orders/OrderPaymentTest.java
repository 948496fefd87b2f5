package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Orders.assertRefused;
import static io.usualstore.backend.orders.Orders.pay;
import static io.usualstore.backend.orders.Orders.post;
import static io.usualstore.backend.orders.Orders.reread;
import static io.usualstore.backend.orders.Sale.level;
import static io.usualstore.backend.orders.Sale.widget;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OrderPaymentTest {
  @Test
  void whatIsPaidAndCalledForLaterIsPaidAndNotFulfilled() {
    var order = new Sale().of(1, widget(1000, 0, 1)).with("handOver", false).paid("card").placed();
    assertThat(order.getString("status")).isEqualTo("paid");
    var fulfilled = post(order, "fulfil", null).then().statusCode(200).extract().jsonPath();
    assertThat(fulfilled.getString("status")).isEqualTo("fulfilled");
    assertThat(fulfilled.getList("events.kind")).containsExactly("placed", "paid", "fulfilled");
  }

  @Test
  void aSaleIsPaidInParts() {
    var order =
        new Sale()
            .of(1, widget(1000, 0, 1))
            .with("payment", Map.of("method", "card", "amountMinor", 300, "reference", "A-1"))
            .placed();
    assertThat(order.getString("status")).isEqualTo("placed");
    assertThat(order.getLong("openMinor")).isEqualTo(700);

    var more = pay(order, Map.of("method", "transfer", "amountMinor", 500));
    assertThat(more.jsonPath().getString("status")).isEqualTo("placed");
    var rest = pay(order, Map.of("method", "cash")).jsonPath();
    assertThat(rest.getString("status")).isEqualTo("fulfilled");
    assertThat(rest.getList("events.kind"))
        .containsExactly("placed", "paid", "paid", "paid", "fulfilled");
    assertThat(rest.getList("transactions.amountMinor")).containsExactly(300, 500, 200);
    assertThat(rest.getList("transactions.reference")).containsExactly("A-1", "", "");
    assertRefused(pay(order, Map.of("method", "cash")), 409, "payment-above-open");
  }

  @Test
  void whatIsPaidInPartsAndCalledForLaterIsPaidAndNotFulfilled() {
    var order =
        new Sale()
            .of(1, widget(1000, 0, 1))
            .with("handOver", false)
            .with("payment", Map.of("method", "card", "amountMinor", 300))
            .placed();
    assertThat(order.getBoolean("handOver")).isFalse();
    var rest = pay(order, Map.of("method", "cash")).jsonPath();
    assertThat(rest.getString("status")).isEqualTo("paid");
    assertThat(rest.getList("nextStatuses")).contains("fulfilled");
  }

  @Test
  void aPaymentAboveWhatIsOpenIsRefusedAndNothingIsKept() {
    var widget = widget(1000, 0, 3);
    var order = new Sale().of(1, widget).placed();
    assertRefused(
        pay(order, Map.of("method", "cash", "amountMinor", 1001)), 409, "payment-above-open");
    assertThat(reread(order).getLong("paidMinor")).isZero();

    var tooMuch = Map.of("method", "cash", "amountMinor", 1001);
    assertRefused(
        new Sale().of(1, widget).with("payment", tooMuch).send(), 409, "payment-above-open");
    assertThat(level(widget)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"cash, 999", "card, 2000"})
  void onlyCashIsHandedOverAndNoLessThanIsPaid(String method, long tendered) {
    var sale =
        new Sale()
            .of(1, widget(1000, 0, 1))
            .with("payment", Map.of("method", method, "tenderedMinor", tendered));
    var problem = assertRefused(sale.send(), 422, "tendered-unsuitable");
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("tenderedMinor");
  }

  @Test
  void twoPaymentsAtOnceDoNotPassWhatIsOpen() {
    var order = new Sale().of(1, widget(1000, 0, 1)).placed();
    var statuses =
        AtOnce.answers(
            8, i -> pay(order, Map.of("method", "card", "amountMinor", 300)).statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(5);
    assertThat(reread(order).getLong("paidMinor")).isEqualTo(900);
  }

  @Test
  void whatCostsNothingNeedsNoPayment() {
    var order = new Sale().of(1, widget(0, 2000, 1)).paid("cash").placed();
    assertThat(order.getString("status")).isEqualTo("fulfilled");
    assertThat(order.getList("transactions")).isEmpty();
  }
}
