package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Orders.assertRefused;
import static io.usualstore.backend.orders.Orders.back;
import static io.usualstore.backend.orders.Orders.created;
import static io.usualstore.backend.orders.Orders.customer;
import static io.usualstore.backend.orders.Orders.grant;
import static io.usualstore.backend.orders.Orders.payOut;
import static io.usualstore.backend.orders.Orders.post;
import static io.usualstore.backend.orders.Orders.reread;
import static io.usualstore.backend.orders.Sale.level;
import static io.usualstore.backend.orders.Sale.widget;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class RefundTest {
  @Test
  void aPartOfAnOrderComesBackAndIsPaidOut() {
    var hammer = widget(1990, 2000, 5);
    var order = new Sale().of(3, hammer).paid("cash").placed();

    var granted =
        created(
            grant(order, Map.of("lines", List.of(back(order, 0, 2, true)), "reason", " damaged ")));

    assertThat(granted.getString("status")).isEqualTo("fulfilled");
    assertThat(granted.getLong("grantedMinor")).isEqualTo(3980);
    assertThat(granted.getLong("refundedMinor")).isZero();
    assertThat(granted.getLong("refundableMinor")).isEqualTo(1990);
    assertThat(granted.getInt("lines[0].refundedQuantity")).isEqualTo(2);
    assertThat(granted.getLong("refunds[0].openMinor")).isEqualTo(3980);
    assertThat(granted.getString("refunds[0].staffName")).isEqualTo("developer");
    assertThat(granted.getMap("refunds[0].lines[0]"))
        .containsEntry("quantity", 2)
        .containsEntry("restocked", true);
    assertThat(level(hammer)).isEqualTo(4);
    assertThat(toPayOut()).contains(order.getLong("id"));

    var paid = created(payOut(granted, Map.of("method", "cash")));

    assertThat(paid.getString("status")).isEqualTo("fulfilled");
    assertThat(paid.getLong("refundedMinor")).isEqualTo(3980);
    assertThat(paid.getLong("refunds[0].openMinor")).isZero();
    assertThat(paid.getList("events.kind"))
        .containsExactly("placed", "paid", "fulfilled", "granted", "refunded");
    assertThat(paid.getMap("events[3].detail"))
        .isEqualTo(Map.of("amountMinor", 3980, "offDebtMinor", 0, "reason", "damaged"));
    assertThat(paid.getMap("events[4].detail"))
        .isEqualTo(Map.of("method", "cash", "amountMinor", 3980, "reason", "damaged"));
    assertThat(paid.getString("events[4].staffName")).isEqualTo("admin");
    assertThat(paid.getString("transactions[1].kind")).isEqualTo("refund");
    assertThat(paid.getString("transactions[1].reason")).isEqualTo("damaged");
    assertThat(reread(order).getMap("")).isEqualTo(paid.getMap(""));
    assertThat(toPayOut()).doesNotContain(order.getLong("id"));
  }

  @Test
  void whenAllIsBackTheOrderIsRefunded() {
    var order = new Sale().of(2, widget(1000, 0, 2)).paid("card").placed();
    var first = created(grant(order, oneBack(order)));
    assertThat(created(payOut(first, Map.of("method", "card"))).getString("status"))
        .isEqualTo("fulfilled");
    var second = created(grant(order, oneBack(order)));
    var all = created(payOut(second, Map.of("method", "card")));
    assertThat(all.getString("status")).isEqualTo("refunded");
    assertThat(all.getList("nextStatuses")).isEmpty();
  }

  @Test
  void thePiecesOfALineAddUpToWhatWasPaidForIt() {
    // 3 × 3.33 − 1.00 − a third of 0.50 on the order, 20 % tax on top
    var order =
        new Sale()
            .of(3, widget(333, 2000, 3), Map.of("discountMinor", 100))
            .of(1, widget(1798, 1000, 1))
            .with("discountMinor", 50)
            .paid("cash")
            .placed();
    var sum = 0L;
    for (var piece = 0; piece < 3; piece++) {
      var granted = created(grant(order, oneBack(order)));
      sum += granted.getLong("refunds[-1].amountMinor");
    }
    assertThat(sum).isEqualTo(899 - 17);
    var rest =
        created(grant(order, Map.of("lines", List.of(back(order, 1, 1, false)), "reason", "x")));
    assertThat(rest.getLong("refundableMinor")).isZero();
    assertThat(rest.getLong("grantedMinor")).isEqualTo(order.getLong("totalMinor"));
  }

  @Test
  void whatWasReviewedIsGrantedOrNothing() {
    var order =
        new Sale().of(3, widget(100, 0, 3), Map.of("discountMinor", 1)).paid("cash").placed();
    for (var other : List.of("expectedAmountMinor", "expectedOffDebtMinor")) {
      var changed = new HashMap<String, Object>(oneBack(order));
      changed.put(other, 101);
      assertRefused(grant(order, changed), 409, "amount-changed");
    }
    assertThat(reread(order).getLong("grantedMinor")).isZero();
    var reviewed = new HashMap<String, Object>(oneBack(order));
    reviewed.put("expectedAmountMinor", 100);
    reviewed.put("expectedOffDebtMinor", 0);
    assertThat(created(grant(order, reviewed)).getLong("grantedMinor")).isEqualTo(100);
  }

  @Test
  void moreThanWasSoldDoesNotComeBack() {
    var widget = widget(Map.of("name", "Hammer", "priceMinor", 100), 5);
    var order = new Sale().of(2, widget).of(1, widget(1, 0, 1)).paid("cash").placed();
    var problem =
        assertRefused(
            grant(
                order,
                Map.of(
                    "lines",
                    List.of(back(order, 1, 1, true), back(order, 0, 3, true)),
                    "reason",
                    "x")),
            409,
            "quantity-above-sold");
    assertThat(problem.errors())
        .containsExactly(new FieldError("lines[1].quantity", "Hammer: 2 can come back"));
    assertThat(level(widget)).isEqualTo(3);
    assertThat(reread(order).getLong("grantedMinor")).isZero();
  }

  @Test
  void moreThanWasPaidIsNotGrantedAndMoreThanWasGrantedNotPaidOut() {
    var order =
        new Sale()
            .of(1, widget(1000, 0, 1))
            .with("payment", Map.of("method", "card", "amountMinor", 400))
            .placed();
    assertRefused(
        grant(order, Map.of("amountMinor", 401, "reason", "x")), 409, "refund-above-paid");
    var granted = created(grant(order, Map.of("amountMinor", 300, "reason", "deposit")));
    assertRefused(
        grant(order, Map.of("amountMinor", 101, "reason", "x")), 409, "refund-above-paid");
    assertRefused(
        payOut(granted, Map.of("method", "card", "amountMinor", 301)), 409, "payout-above-granted");
    created(payOut(granted, Map.of("method", "card", "amountMinor", 100)));
    created(payOut(granted, Map.of("method", "card")));
    assertRefused(payOut(granted, Map.of("method", "card")), 409, "payout-above-granted");
    assertThat(reread(order).getLong("refundedMinor")).isEqualTo(300);
  }

  @Test
  void moneyGoesBackAsItCame() {
    var order =
        new Sale()
            .of(1, widget(1000, 0, 1))
            .with("payment", Map.of("method", "card", "amountMinor", 700))
            .placed();
    created(Orders.pay(order, Map.of("method", "cash")));
    var granted = created(grant(order, oneBack(order)));
    assertRefused(payOut(granted, Map.of("method", "cash")), 409, "payout-by-another-way");
    assertRefused(payOut(granted, Map.of("method", "transfer")), 409, "payout-by-another-way");
    created(payOut(granted, Map.of("method", "cash", "amountMinor", 300)));
    var all = created(payOut(granted, Map.of("method", "card", "reference", "T-9")));
    assertThat(all.getString("status")).isEqualTo("refunded");
    assertThat(all.getString("transactions[3].reference")).isEqualTo("T-9");
  }

  @Test
  void aRefundBecomesStoreCreditThatIsSpentToTheLastCentAndNoFurther() {
    var customer = customer(Given.unique("Ann"));
    var first =
        new Sale().of(1, widget(1000, 0, 1)).with("customerId", customer).paid("cash").placed();
    var credited =
        created(payOut(created(grant(first, oneBack(first))), Map.of("method", "store_credit")));
    assertThat(credited.getLong("customer.storeCreditMinor")).isEqualTo(1000);

    var second = new Sale().of(1, widget(1500, 0, 1)).with("customerId", customer).placed();
    assertRefused(
        Orders.pay(second, Map.of("method", "store_credit")), 409, "store-credit-too-low");
    created(Orders.pay(second, Map.of("method", "store_credit", "amountMinor", 1000)));
    assertRefused(
        Orders.pay(second, Map.of("method", "store_credit", "amountMinor", 1)),
        409,
        "store-credit-too-low");
    assertThat(created(Orders.pay(second, Map.of("method", "card"))).getString("status"))
        .isEqualTo("fulfilled");
  }

  @Test
  void aWalkInHasNoStoreCredit() {
    var order = new Sale().of(1, widget(1000, 0, 1)).paid("cash").placed();
    var granted = created(grant(order, oneBack(order)));
    var problem =
        assertRefused(payOut(granted, Map.of("method", "store_credit")), 422, "invalid-fields");
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("method");
  }

  @Test
  void staffGrantAndAdminsPayOut() {
    var order = new Sale().of(1, widget(1000, 0, 1)).paid("cash").placed();
    var refund = oneBack(order);
    var path = "/orders/%d/refunds".formatted(order.getLong("id"));
    Given.viewer()
        .header("Idempotency-Key", Given.unique("key"))
        .body(refund)
        .post(path)
        .then()
        .statusCode(403);
    var granted = created(grant(order, refund));
    Given.staff()
        .header("Idempotency-Key", Given.unique("key"))
        .body(Map.of("method", "cash"))
        .post("%s/%d/payouts".formatted(path, granted.getLong("refunds[0].id")))
        .then()
        .statusCode(403);
    assertThat(reread(order).getLong("refundedMinor")).isZero();
  }

  @Test
  void theSameKeysGrantAndPayOutOnce() {
    var widget = widget(1000, 0, 2);
    var order = new Sale().of(2, widget).paid("cash").placed();
    var refund = Map.of("lines", List.of(back(order, 0, 1, true)), "reason", "twice");
    var key = Given.unique("grant");
    var granted = created(grant(order, key, refund));
    var again = grant(order, key, refund);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(level(widget)).isEqualTo(1);
    assertRefused(
        grant(order, key, Map.of("amountMinor", 1, "reason", "other")),
        422,
        "idempotency-key-reused");
    var payoutKey = Given.unique("payout");
    created(payOut(granted, payoutKey, Map.of("method", "cash", "amountMinor", 400)));
    created(payOut(granted, payoutKey, Map.of("method", "cash", "amountMinor", 400)));
    assertThat(reread(order).getLong("refundedMinor")).isEqualTo(400);
  }

  @Test
  void manyRefundsAtOncePassNothing() {
    var order = new Sale().of(3, widget(1000, 0, 3)).paid("cash").placed();
    var statuses = AtOnce.answers(8, i -> grant(order, oneBack(order)).statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(5);
    var last = reread(order);
    assertThat(last.getLong("grantedMinor")).isEqualTo(3000);
    var payouts =
        AtOnce.answers(
            8, i -> payOut(last, Map.of("method", "cash", "amountMinor", 300)).statusCode());
    assertThat(payouts).filteredOn(status -> status == 201).hasSize(3);
    assertThat(reread(order).getLong("refundedMinor")).isEqualTo(900);
  }

  @Test
  void storeCreditIsNotSpentTwiceAtOnce() {
    var customer = customer(Given.unique("Bob"));
    giveCredit(customer, 1000).then().statusCode(201);
    var statuses =
        AtOnce.answers(
            6,
            i ->
                new Sale()
                    .of(1, widget(400, 0, 1))
                    .with("customerId", customer)
                    .paid("store_credit")
                    .send()
                    .statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(4);
    assertThat(credit(customer)).isEqualTo(200);
  }

  @Test
  void anAdminGivesStoreCreditWithAReason() {
    var customer = customer(Given.unique("Cid"));
    assertThat(credit(customer)).isZero();
    Given.staff()
        .header("Idempotency-Key", Given.unique("key"))
        .body(Map.of("amountMinor", 1, "reason", "x"))
        .post("/customers/%d/store-credit".formatted(customer))
        .then()
        .statusCode(403);
    giveCredit(customer, 0).then().statusCode(422);
    giveCredit(999_999_999L, 5).then().statusCode(404);
    giveCredit(customer, 500).then().statusCode(201);
    assertThat(credit(customer)).isEqualTo(500);
  }

  @Test
  void aQuoteSaysTheAmountAndChangesNothing() {
    var order = new Sale().of(3, widget(333, 0, 3)).paid("cash").placed();
    var quote =
        post(order, "refunds/quote", Map.of("lines", List.of(back(order, 0, 2, true))))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(quote.getLong("amountMinor")).isEqualTo(666);
    assertThat(quote.getLong("refundableMinor")).isEqualTo(999);
    assertThat(reread(order).getLong("grantedMinor")).isZero();
  }

  @Test
  void whatIsNotPaidIsCancelledAndNotRefunded() {
    var widget = widget(1000, 0, 3);
    var order = new Sale().of(3, widget).placed();
    assertThat(assertRefused(grant(order, oneBack(order)), 409, "step-not-allowed").detail())
        .isEqualTo("Nothing is paid yet: cancel the order");
    assertRefused(grant(order, Map.of("reason", "x")), 409, "step-not-allowed");

    created(Orders.pay(order, Map.of("method", "cash", "amountMinor", 1000)));
    var deposit = Map.of("lines", List.of(back(order, 0, 1, true)), "amountMinor", 1000);
    var granted = created(grant(order, with(deposit, "reason", "x")));
    created(payOut(granted, Map.of("method", "cash")));
    post(order, "cancel", Map.of("reason", "the rest too")).then().statusCode(200);
    assertThat(level(widget)).isEqualTo(3);
  }

  @Test
  void whatWasGrantedByMistakeIsWithdrawnBeforeItIsPaidOut() {
    var widget = widget(1000, 0, 2);
    var order = new Sale().of(2, widget).paid("cash").placed();
    var granted =
        created(grant(order, Map.of("lines", List.of(back(order, 0, 2, true)), "reason", "x")));
    assertThat(level(widget)).isEqualTo(2);

    var withdrawn = withdraw(granted, " wrong order ").then().statusCode(200).extract().jsonPath();

    assertThat(withdrawn.getLong("grantedMinor")).isZero();
    assertThat(withdrawn.getLong("refundableMinor")).isEqualTo(2000);
    assertThat(withdrawn.getInt("lines[0].refundedQuantity")).isZero();
    assertThat(withdrawn.getBoolean("refunds[0].withdrawn")).isTrue();
    assertThat(withdrawn.getLong("refunds[0].openMinor")).isZero();
    assertThat(withdrawn.getString("events[-1].kind")).isEqualTo("withdrawn");
    assertThat(withdrawn.getString("events[-1].staffName")).isEqualTo("developer");
    assertThat(withdrawn.getMap("events[-1].detail"))
        .isEqualTo(Map.of("amountMinor", 2000, "offDebtMinor", 0, "reason", "wrong order"));
    assertThat(reread(order).getMap("")).isEqualTo(withdrawn.getMap(""));
    assertThat(level(widget)).isZero();
    assertThat(toPayOut()).doesNotContain(order.getLong("id"));
    assertRefused(withdraw(granted, "again"), 409, "step-not-allowed");
    assertRefused(payOut(granted, Map.of("method", "cash")), 409, "payout-above-granted");

    var again = created(grant(order, oneBack(order)));
    assertThat(again.getLong("refunds[-1].amountMinor")).isEqualTo(1000);
  }

  @Test
  void whatIsPaidOutInPartIsNotWithdrawn() {
    var order = new Sale().of(1, widget(1000, 0, 1)).paid("cash").placed();
    var granted = created(grant(order, oneBack(order)));
    created(payOut(granted, Map.of("method", "cash", "amountMinor", 1)));
    assertRefused(withdraw(granted, "late"), 409, "step-not-allowed");
    assertThat(reread(order).getLong("grantedMinor")).isEqualTo(1000);
  }

  @Test
  void whatIsSoldMeanwhileKeepsARefundFromBeingWithdrawn() {
    var widget = widget(1000, 0, 1);
    var order = new Sale().of(1, widget).paid("cash").placed();
    var granted =
        created(grant(order, Map.of("lines", List.of(back(order, 0, 1, true)), "reason", "x")));
    new Sale().of(1, widget).paid("cash").placed();
    assertRefused(withdraw(granted, "mistake"), 409, "out-of-stock");
    assertThat(reread(order).getLong("grantedMinor")).isEqualTo(1000);
    assertThat(reread(order).getBoolean("refunds[0].withdrawn")).isFalse();
  }

  @Test
  void aWithdrawalSaysWhyAndNamesARefundOfTheOrder() {
    var order = new Sale().of(1, widget(1000, 0, 1)).paid("cash").placed();
    var granted = created(grant(order, oneBack(order)));
    assertRefused(withdraw(granted, " "), 422, "invalid-fields");
    assertRefused(withdraw(granted, "x".repeat(201)), 422, "invalid-fields");
    var other = new Sale().of(1, widget(1000, 0, 1)).paid("cash").placed();
    var path = "refunds/%d/withdrawal".formatted(granted.getLong("refunds[0].id"));
    assertRefused(post(other, path, Map.of("reason", "x")), 404, "not-found");
    Given.viewer()
        .body(Map.of("reason", "x"))
        .post("/orders/%d/%s".formatted(order.getLong("id"), path))
        .then()
        .statusCode(403);
  }

  @Test
  void ofAPayoutAndAWithdrawalAtOnceOneIsRefused() {
    var order = new Sale().of(1, widget(1000, 0, 1)).paid("cash").placed();
    var granted = created(grant(order, oneBack(order)));
    var statuses =
        AtOnce.answers(
            2,
            i ->
                (i == 0 ? payOut(granted, Map.of("method", "cash")) : withdraw(granted, "mistake"))
                    .statusCode());
    assertThat(statuses).containsAnyOf(200, 201).contains(409);
  }

  private static Response withdraw(JsonPath granted, String reason) {
    var refund = granted.getLong("refunds[-1].id");
    return post(granted, "refunds/%d/withdrawal".formatted(refund), Map.of("reason", reason));
  }

  @Test
  void aRefundSaysWhatAndWhy() {
    var order = new Sale().of(1, widget(1000, 0, 1)).paid("cash").placed();
    assertRefused(grant(order, Map.of("reason", "x")), 422, "invalid-fields");
    assertRefused(grant(order, Map.of("amountMinor", 5, "reason", " ")), 422, "invalid-fields");
    var line = back(order, 0, 1, false);
    assertRefused(
        grant(order, Map.of("lines", List.of(line, line), "reason", "x")), 422, "invalid-fields");
    assertRefused(
        grant(
            order,
            Map.of("lines", List.of(Map.of("lineId", 999_999_999L, "quantity", 1)), "reason", "x")),
        422,
        "invalid-fields");
  }

  private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
    var all = new HashMap<String, Object>(body);
    all.put(field, value);
    return all;
  }

  private static List<Long> toPayOut() {
    return Orders.list(Map.of("toPayOut", true, "limit", 5)).getList("items.id", Long.class);
  }

  private static Map<String, Object> oneBack(JsonPath order) {
    return Map.of("lines", List.of(back(order, 0, 1, false)), "reason", "changed her mind");
  }

  private static io.restassured.response.Response giveCredit(long customer, long amountMinor) {
    return Given.admin()
        .header("Idempotency-Key", Given.unique("credit"))
        .body(Map.of("amountMinor", amountMinor, "reason", "an apology"))
        .post("/customers/%d/store-credit".formatted(customer));
  }

  private static long credit(long customer) {
    return Given.viewer()
        .get("/customers/%d/store-credit".formatted(customer))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("balanceMinor");
  }
}
