package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Orders.assertRefused;
import static io.usualstore.backend.orders.Orders.back;
import static io.usualstore.backend.orders.Orders.created;
import static io.usualstore.backend.orders.Orders.customer;
import static io.usualstore.backend.orders.Orders.grant;
import static io.usualstore.backend.orders.Orders.list;
import static io.usualstore.backend.orders.Orders.pay;
import static io.usualstore.backend.orders.Orders.payOut;
import static io.usualstore.backend.orders.Orders.post;
import static io.usualstore.backend.orders.Orders.reread;
import static io.usualstore.backend.orders.Sale.widget;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a return is worth comes off the debt first; only the rest is paid out. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class UnpaidReturnTest {
  @Test
  void whatComesBackIsOwedNoLonger() {
    var order = deposit(1000);
    var back = created(grant(order, goods(order, 1, Map.of())));
    assertMoney(back, 1000, 0, 5000, 4000);
    assertThat(back.getLong("refunds[0].amountMinor")).isZero();
    assertThat(back.getLong("refunds[0].offDebtMinor")).isEqualTo(5000);
    assertThat(back.getString("status")).isEqualTo("placed");
    assertRefused(
        pay(order, Map.of("method", "cash", "amountMinor", 4001)), 409, "payment-above-open");
    var paid = created(pay(order, Map.of("method", "cash")));
    assertMoney(paid, 5000, 0, 5000, 0);
    assertThat(paid.getString("status")).isEqualTo("fulfilled");
    assertRefused(pay(order, Map.of("method", "cash")), 409, "payment-above-open");
  }

  @Test
  void whoPaysTheDepositOutAllTheSameIsOwedTheRest() {
    var order = deposit(1000);
    var granted = created(grant(order, goods(order, 1, Map.of("amountMinor", 1000))));
    created(payOut(granted, Map.of("method", "cash")));
    assertMoney(reread(order), 1000, 1000, 4000, 5000);
    created(pay(order, Map.of("method", "cash", "amountMinor", 5000)));
    assertMoney(reread(order), 6000, 1000, 4000, 0);
  }

  @Test
  void whatIsWorthMoreThanTheDebtIsPaidOutForTheRest() {
    var order = deposit(8000);
    var quote =
        post(order, "refunds/quote", Map.of("lines", List.of(back(order, 0, 1, true)))).jsonPath();
    assertThat(quote.getLong("amountMinor")).isEqualTo(3000);
    assertThat(quote.getLong("offDebtMinor")).isEqualTo(2000);
    var granted = created(grant(order, goods(order, 1, Map.of())));
    assertMoney(granted, 8000, 0, 2000, 0);
    assertThat(granted.getLong("refunds[0].openMinor")).isEqualTo(3000);
    assertThat(granted.getString("status")).isEqualTo("fulfilled");
    created(payOut(granted, Map.of("method", "cash")));
    var rest = created(grant(order, goods(order, 1, Map.of())));
    assertThat(rest.getLong("refunds[1].amountMinor")).isEqualTo(5000);
    assertThat(created(payOut(rest, Map.of("method", "cash"))).getString("status"))
        .isEqualTo("refunded");
  }

  @Test
  void whatStaffKeepForWearIsNotGivenBackWithTheNextPiece() {
    var order = deposit(10_000);
    created(grant(order, goods(order, 1, Map.of("amountMinor", 3000))));
    var next = created(grant(order, goods(order, 1, Map.of())));
    assertThat(next.getLong("refunds[1].amountMinor")).isEqualTo(5000);
    assertMoney(next, 10_000, 0, 0, 0);
  }

  @Test
  void moneyAloneLeavesWhatIsOwed() {
    var order = deposit(1000);
    var granted = created(grant(order, Map.of("amountMinor", 1000, "reason", "deposit")));
    created(payOut(granted, Map.of("method", "cash")));
    assertMoney(reread(order), 1000, 1000, 0, 9000);
    post(order, "cancel", Map.of("reason", "not wanted")).then().statusCode(200);
    assertMoney(reread(order), 1000, 1000, 0, 0);
  }

  @Test
  void whatIsHandedOverOnAccountComesBackUnpaid() {
    var order = new Sale().of(2, widget(5000, 0, 2)).with("handOver", false).placed();
    assertRefused(grant(order, goods(order, 1, Map.of())), 409, "step-not-allowed");
    post(order, "fulfil", null).then().statusCode(200);
    assertThat(created(grant(order, goods(order, 1, Map.of()))).getString("status"))
        .isEqualTo("fulfilled");
    assertRefused(grant(order, Map.of("amountMinor", 1, "reason", "x")), 409, "refund-above-paid");
    var all = created(grant(order, goods(order, 1, Map.of())));
    assertMoney(all, 0, 0, 10_000, 0);
    assertThat(all.getString("status")).isEqualTo("refunded");
  }

  @Test
  void aWithdrawalBringsTheDebtBack() {
    var order = deposit(5000, Map.of("handOver", false));
    var settled = created(grant(order, goods(order, 1, Map.of())));
    assertThat(settled.getString("status")).isEqualTo("paid");
    assertThat(settled.getList("nextStatuses")).containsExactly("fulfilled", "refunded");
    var path = "refunds/%d/withdrawal".formatted(settled.getLong("refunds[0].id"));
    var withdrawn =
        post(order, path, Map.of("reason", "kept")).then().statusCode(200).extract().jsonPath();
    assertMoney(withdrawn, 5000, 0, 0, 5000);
    assertThat(withdrawn.getString("status")).isEqualTo("placed");
    assertThat(withdrawn.getInt("lines[0].refundedMinor")).isZero();
    assertThat(created(pay(order, Map.of("method", "cash"))).getString("status")).isEqualTo("paid");
  }

  @Test
  void theListTheFileAndTheBadgeSayTheSame() {
    var customer = customer(Given.unique("Owes"));
    var before = unpaid();
    var order = deposit(1000, Map.of("customerId", customer, "handOver", false));
    created(grant(order, goods(order, 1, Map.of())));
    post(order, "fulfil", null).then().statusCode(200);
    var mine = Map.of("customerId", customer, "unpaid", true);
    assertThat(list(mine).getList("items.openMinor")).containsExactly(4000);
    assertThat(totals(mine)).isEqualTo(new OrderTotals(1, 10_000, 4000));
    assertThat(file(mine)).hasSize(2).last().asString().contains(",100.00,10.00,0.00,40.00,EUR,");
    assertThat(unpaid()).isEqualTo(before + 1);
    created(pay(order, Map.of("method", "cash")));
    assertThat(list(mine).getList("items")).isEmpty();
    assertThat(totals(mine)).isEqualTo(new OrderTotals(0, 0, 0));
    assertThat(file(mine)).hasSize(1);
    assertThat(unpaid()).isEqualTo(before);
  }

  private static OrderTotals totals(Map<String, ?> filter) {
    return Given.viewer().queryParams(filter).get("/orders/totals").as(OrderTotals.class);
  }

  private static List<String> file(Map<String, ?> filter) {
    return Given.viewer().queryParams(filter).get("/orders/export").asString().lines().toList();
  }

  private static long unpaid() {
    return Given.viewer().get("/reports/today").jsonPath().getLong("attention.unpaid");
  }

  private static JsonPath deposit(long paidMinor) {
    return deposit(paidMinor, Map.of());
  }

  /** Two pieces of 50.00. */
  private static JsonPath deposit(long paidMinor, Map<String, ?> more) {
    var sale = new Sale().of(2, widget(5000, 0, 2));
    more.forEach(sale::with);
    return sale.with("payment", Map.of("method", "cash", "amountMinor", paidMinor)).placed();
  }

  private static Map<String, Object> goods(JsonPath order, int pieces, Map<String, ?> more) {
    var refund = new HashMap<String, Object>(more);
    refund.put("lines", List.of(back(order, 0, pieces, true)));
    refund.put("reason", "changed her mind");
    return refund;
  }

  private static void assertMoney(
      JsonPath order, long paid, long refunded, long offDebt, long open) {
    assertThat(order.getLong("paidMinor")).isEqualTo(paid);
    assertThat(order.getLong("refundedMinor")).isEqualTo(refunded);
    assertThat(order.getLong("offDebtMinor")).isEqualTo(offDebt);
    assertThat(order.getLong("openMinor")).isEqualTo(open);
  }
}
