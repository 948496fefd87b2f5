package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Sale.level;
import static io.usualstore.backend.orders.Sale.widget;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OrderResourceTest {
  @Test
  void aSaleOverTheCounterIsPaidHandedOverAndTakesItsStock() {
    var hammer = widget(1990, 2000, 5);
    var nails = widget(350, 1000, 100);

    var order =
        new Sale()
            .of(30, nails)
            .of(2, hammer, Map.of("discountMinor", 80, "discountReason", "scratched"))
            .with("note", "for the shed")
            .with("payment", Map.of("method", "cash", "tenderedMinor", 20_000))
            .placed();

    assertThat(order.getString("status")).isEqualTo("fulfilled");
    assertThat(order.getLong("number")).isPositive();
    assertThat(order.getLong("subtotalMinor")).isEqualTo(10_500 + 3_900);
    assertThat(order.getLong("totalMinor")).isEqualTo(14_400);
    assertThat(order.getLong("taxMinor")).isEqualTo(955 + 650);
    assertThat(order.getLong("paidMinor")).isEqualTo(14_400);
    assertThat(order.getLong("openMinor")).isZero();
    assertThat(order.getString("note")).isEqualTo("for the shed");
    assertThat(order.getString("staffName")).isEqualTo("developer");
    assertThat(order.getString("customer")).isNull();
    assertThat(order.getList("nextStatuses")).containsExactly("refunded");
    assertThat(order.getList("lines.widgetId", Long.class)).containsExactly(nails, hammer);
    assertThat(order.getList("lines.position")).containsExactly(1, 2);
    assertThat(order.getList("lines.discountReason")).containsExactly("", "scratched");
    assertThat(order.getList("events.kind")).containsExactly("placed", "paid", "fulfilled");
    assertThat(order.getMap("events[1].detail"))
        .isEqualTo(Map.of("method", "cash", "amountMinor", 14_400));
    assertThat(order.getLong("transactions[0].changeMinor")).isEqualTo(5_600);
    assertThat(order.getString("transactions[0].staffName")).isEqualTo("developer");
    assertThat(level(hammer)).isEqualTo(3);
    assertThat(level(nails)).isEqualTo(70);
    assertThat(reread(order).getMap("")).isEqualTo(order.getMap(""));
  }

  @Test
  void aSaleKeepsNameAndPriceOfItsDay() {
    var widget = widget(Map.of("name", "Old name", "priceMinor", 100), 5);
    var order = new Sale().of(1, widget).paid("card").placed();
    Given.staff()
        .header("If-Match", "\"0\"")
        .body(Given.widgetBody(Map.of("name", "New name", "priceMinor", 200)))
        .put("/widgets/" + widget)
        .then()
        .statusCode(200);
    assertThat(reread(order).getString("lines[0].name")).isEqualTo("Old name");
    assertThat(reread(order).getLong("lines[0].unitPriceMinor")).isEqualTo(100);
  }

  @Test
  void anOrdersDiscountIsTakenFromTheTotalAndItsTax() {
    var order =
        new Sale()
            .of(1, widget(10_000, 2000, 1))
            .of(1, widget(5_000, 1000, 1))
            .with("discountMinor", 1_500)
            .with("discountReason", "a regular")
            .placed();
    assertThat(order.getLong("subtotalMinor")).isEqualTo(15_000);
    assertThat(order.getLong("totalMinor")).isEqualTo(13_500);
    assertThat(order.getList("lines.taxMinor")).containsExactly(1_500, 409);
    assertThat(order.getLong("taxMinor")).isEqualTo(1_909);
  }

  @Test
  void withoutPaymentASaleIsPlacedAndItsStockIsTaken() {
    var widget = widget(1000, 0, 3);
    var order = new Sale().of(2, widget).placed();
    assertThat(order.getString("status")).isEqualTo("placed");
    assertThat(order.getLong("openMinor")).isEqualTo(2000);
    assertThat(order.getList("nextStatuses")).containsExactly("paid", "fulfilled", "cancelled");
    assertThat(level(widget)).isEqualTo(1);
  }

  @Test
  void whatIsPaidAndCalledForLaterIsPaidAndNotFulfilled() {
    var order = new Sale().of(1, widget(1000, 0, 1)).with("handOver", false).paid("card").placed();
    assertThat(order.getString("status")).isEqualTo("paid");
    var fulfilled = post(order, "fulfil", null).then().statusCode(200).extract().jsonPath();
    assertThat(fulfilled.getString("status")).isEqualTo("fulfilled");
    assertThat(fulfilled.getList("events.kind")).containsExactly("placed", "paid", "fulfilled");
  }

  @Test
  void whatCostsNothingNeedsNoPayment() {
    var order = new Sale().of(1, widget(0, 2000, 1)).paid("cash").placed();
    assertThat(order.getString("status")).isEqualTo("fulfilled");
    assertThat(order.getList("transactions")).isEmpty();
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
    assertThat(rest.getString("status")).isEqualTo("paid");
    assertThat(rest.getList("transactions.amountMinor")).containsExactly(300, 500, 200);
    assertThat(rest.getList("transactions.reference")).containsExactly("A-1", "", "");
    assertRefused(pay(order, Map.of("method", "cash")), 409, "payment-above-open");
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
  void twoPaymentsAtOnceDoNotPassWhatIsOpen() throws Exception {
    var order = new Sale().of(1, widget(1000, 0, 1)).placed();
    var statuses =
        atOnce(8, i -> pay(order, Map.of("method", "card", "amountMinor", 300)).statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(5);
    assertThat(reread(order).getLong("paidMinor")).isEqualTo(900);
  }

  @Test
  void whatIsSoldOutIsSaidAtItsLineWithWhatIsLeft() {
    var hammer = widget(Map.of("name", "Hammer"), 3);
    var nails = widget(Map.of("name", "Nails"), 100);
    var saw = widget(Map.of("name", "Säge <&> \"x\""), 1);

    var sale = new Sale().of(1, nails).of(2, saw).of(2, hammer).of(2, hammer).paid("cash");
    var problem = assertRefused(sale.send(), 409, "out-of-stock");

    assertThat(problem.errors())
        .containsExactly(
            new FieldError("lines[1].quantity", "Säge <&> \"x\": 1 left"),
            new FieldError("lines[2].quantity", "Hammer: 3 left"),
            new FieldError("lines[3].quantity", "Hammer: 3 left"));
    assertThat(List.of(level(hammer), level(nails), level(saw))).containsExactly(3, 100, 1);
  }

  @Test
  void fiftyClientsAtOnceSellTenOfTen() throws Exception {
    var widget = widget(700, 2000, 10);
    var answers = atOnce(50, i -> new Sale().of(1, widget).paid("cash").send());

    var sold = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
    assertThat(sold).hasSize(10);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(answer -> assertRefused(answer, 409, "out-of-stock"));
    assertThat(level(widget)).isZero();
    assertThat(
            Database.query("select sum(quantity) from stock_movements where widget_id = ?", widget))
        .containsExactly("0");
    assertThat(
            Database.query(
                """
                select sum(t.amount_minor) || ' ' || count(distinct o.number)
                from order_lines l join orders o on o.id = l.order_id
                join transactions t on t.order_id = o.id where l.widget_id = ?
                """,
                widget))
        .containsExactly("7000 10");
  }

  @Test
  void salesOfTheSameWidgetsInAnyOrderDoNotBlockEachOther() throws Exception {
    var widgets = IntStream.range(0, 6).mapToObj(i -> widget(100, 0, 1000)).toList();
    var answers =
        atOnce(
            24,
            i -> {
              var sale = new Sale().paid("card");
              IntStream.range(0, 6).forEach(j -> sale.of(1, widgets.get(i % 2 == 0 ? j : 5 - j)));
              return sale.send().statusCode();
            });
    assertThat(answers).hasSize(24).containsOnly(201);
    assertThat(widgets).extracting(Sale::level).containsOnly(976);
  }

  @Test
  void numbersHaveNoGapsWhateverIsRefused() {
    var widget = widget(100, 0, 2);
    var first = new Sale().of(1, widget).paid("cash").placed().getLong("number");
    new Sale().of(2, widget).paid("cash").send().then().statusCode(409);
    assertThat(new Sale().of(1, widget).paid("cash").placed().getLong("number"))
        .isEqualTo(first + 1);
  }

  @Test
  void theSameKeySellsOnce() {
    var widget = widget(100, 0, 10);
    var key = Given.unique("key");
    var first = new Sale().of(1, widget).paid("cash").key(key).send();
    var second = new Sale().of(1, widget).paid("cash").key(key).send();
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(level(widget)).isEqualTo(9);
    assertRefused(
        new Sale().of(2, widget).paid("cash").key(key).send(), 422, "idempotency-key-reused");
  }

  @Test
  void theSameKeyAtOnceSellsOnce() throws Exception {
    var widget = widget(100, 0, 10);
    var key = Given.unique("key");
    var answers = atOnce(8, i -> new Sale().of(1, widget).paid("cash").key(key).send());
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409))
        .anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
    assertThat(level(widget)).isEqualTo(9);
  }

  @Test
  void aRefusedSaleLeavesItsKeyFree() {
    var widget = widget(100, 0, 1);
    var key = Given.unique("key");
    new Sale().of(2, widget).key(key).send().then().statusCode(409);
    new Sale().of(1, widget).key(key).send().then().statusCode(201);
  }

  @Test
  void withoutAKeyNothingIsSold() {
    var widget = widget(100, 0, 1);
    var body = Map.of("lines", List.of(Map.of("widgetId", widget, "quantity", 1)));
    assertRefused(Given.staff().body(body).post("/orders"), 400, "idempotency-key-missing");
    assertThat(level(widget)).isEqualTo(1);
  }

  @Test
  void eachFaultyLineIsNamed() {
    var known = widget(100, 0, 1);
    var unknown = new Sale().of(1, known).of(1, 999_999_999L).send();
    assertThat(assertRefused(unknown, 422, "invalid-fields").errors())
        .containsExactly(new FieldError("lines[1].widgetId", "There is no such product"));

    var dear = new Sale().of(1, known, Map.of("discountMinor", 101)).send();
    assertThat(assertRefused(dear, 422, "invalid-fields").errors())
        .containsExactly(new FieldError("lines[0].discountMinor", "is more than the line's price"));

    var given = new Sale().of(1, known).with("discountMinor", 101).send();
    assertThat(assertRefused(given, 422, "invalid-fields").errors())
        .containsExactly(new FieldError("discountMinor", "is more than the lines come to"));

    var nobody = new Sale().of(1, known).with("customerId", 999_999_999L).send();
    assertThat(assertRefused(nobody, 422, "invalid-fields").errors())
        .containsExactly(new FieldError("customerId", "There is no such customer"));
  }

  @Test
  void anArchivedWidgetIsNotSold() {
    var widget = widget(Map.of("name", "Retired"), 1);
    Given.admin().post("/widgets/" + widget + "/archive").then().statusCode(200);
    assertThat(assertRefused(new Sale().of(1, widget).send(), 409, "widget-archived").errors())
        .containsExactly(new FieldError("lines[0].widgetId", "Retired is archived"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 100_001})
  void aQuantityIsAtLeastOne(int quantity) {
    var answer = new Sale().of(quantity, widget(100, 0, 1)).send();
    assertThat(assertRefused(answer, 422, "invalid-fields").errors())
        .extracting(FieldError::field)
        .containsExactly("lines[0].quantity");
  }

  @Test
  void aSaleHasOneToFiveHundredLines() {
    assertRefused(new Sale().send(), 422, "invalid-fields");
    var widget = widget(1, 0, 1000);
    var most = new Sale();
    IntStream.range(0, 500).forEach(i -> most.of(1, widget));
    assertThat(most.placed().getList("lines")).hasSize(500);
    assertThat(level(widget)).isEqualTo(500);
    assertRefused(most.of(1, widget).key(Given.unique("key")).send(), 422, "invalid-fields");
  }

  @Test
  void amountsBeyondCountingAreRefused() {
    var treasure = widget(999_999_999_999L, 2000, 1_000_000);
    assertRefused(new Sale().of(100_000, treasure).paid("card").send(), 422, "invalid-fields");
    assertThat(level(treasure)).isEqualTo(1_000_000);
  }

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
  void aSaleIsCancelledOnceHoweverManyTry() throws Exception {
    var widget = widget(100, 0, 5);
    var order = new Sale().of(3, widget).placed();
    var statuses = atOnce(6, i -> post(order, "cancel", Map.of("reason", "twice")).statusCode());
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

  @Test
  void theListIsNewestFirstAndPagesWithoutRepeating() {
    var customer = customer("Page");
    var widget = widget(100, 0, 100);
    var ids =
        IntStream.range(0, 5)
            .mapToObj(i -> new Sale().of(1, widget).with("customerId", customer).placed())
            .map(order -> order.getLong("id"))
            .toList();
    var listed = new ArrayList<Long>();
    var after = "";
    do {
      var page = list(Map.of("customerId", customer, "limit", 2, "after", after));
      listed.addAll(page.getList("items.id", Long.class));
      after = page.getString("next");
    } while (after != null);
    assertThat(listed).containsExactlyElementsOf(reversed(ids));
  }

  @Test
  void ordersAreFoundByNumberCustomerStatusAndDay() {
    var name = Given.unique("Ödipus O'Neill");
    var customer = customer(name);
    var order =
        new Sale().of(1, widget(100, 0, 9)).of(2, widget(5, 0, 9)).with("customerId", customer);
    var placed = order.placed();
    var id = placed.getLong("id");
    var today = placed.getString("placedAt").substring(0, 10); // the test shop is in UTC

    assertThat(ids(Map.of("q", placed.getString("number")))).contains(id);
    assertThat(ids(Map.of("q", "#" + placed.getString("number")))).contains(id);
    assertThat(ids(Map.of("q", name.toLowerCase().replace("ö", "o")))).containsExactly(id);
    assertThat(ids(Map.of("q", Given.unique("nobody-at-all-zzzz")))).isEmpty();
    var mine = Map.<String, Object>of("customerId", customer);
    assertThat(ids(mine, "status", "placed")).containsExactly(id);
    assertThat(ids(mine, "status", List.of("paid", "placed"))).containsExactly(id);
    assertThat(ids(mine, "status", "paid")).isEmpty();
    assertThat(ids(mine, "from", today, "to", today)).containsExactly(id);
    assertThat(ids(mine, "to", "2001-01-01")).isEmpty();
    assertThat(ids(mine, "from", "2999-01-01")).isEmpty();

    var row = list(mine).getMap("items[0]");
    assertThat(row)
        .containsEntry("customerName", name)
        .containsEntry("status", "placed")
        .containsEntry("totalMinor", 110)
        .containsEntry("paidMinor", 0)
        .containsEntry("staffName", "developer")
        .containsEntry("lines", 2);
  }

  @ParameterizedTest
  @CsvSource({
    "status, sold",
    "from, yesterday",
    "to, 2026-02-30",
    "from, +99999-01-01",
    "limit, 0",
    "limit, 201",
    "after, %%%",
    "after, MTpub3Q"
  })
  void aParameterThatMakesNoSenseIsRefused(String name, String value) {
    var answer = Given.viewer().queryParam(name, value).get("/orders");
    assertRefused(answer, 400, "invalid-parameter");
  }

  @Test
  void aViewerReadsAndNobodyElseSees() {
    var order = new Sale().of(1, widget(100, 0, 5)).placed();
    var id = order.getLong("id");
    Given.viewer().get("/orders/" + id).then().statusCode(200);
    Given.viewer().get("/orders").then().statusCode(200);
    for (var path : List.of("/orders", "/orders/" + id)) {
      Given.nobody().get(path).then().statusCode(401);
    }
    var body = Map.of("lines", List.of(Map.of("widgetId", 1, "quantity", 1)), "reason", "x");
    for (var path : List.of("", "/" + id + "/fulfil")) {
      Given.viewer()
          .header("Idempotency-Key", Given.unique("key"))
          .body(body)
          .post("/orders" + path)
          .then()
          .statusCode(403);
    }
    Given.viewer()
        .body(Map.of("reason", "x"))
        .post("/orders/" + id + "/cancel")
        .then()
        .statusCode(403);
    Given.viewer()
        .body(Map.of("method", "cash"))
        .post("/orders/" + id + "/payments")
        .then()
        .statusCode(403);
  }

  @Test
  void anUnknownOrderIsNotFound() {
    assertRefused(Given.viewer().get("/orders/999999999"), 404, "not-found");
    assertRefused(Given.staff().post("/orders/999999999/fulfil"), 404, "not-found");
  }

  private static JsonPath reread(JsonPath order) {
    return Given.viewer()
        .get("/orders/" + order.getLong("id"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Response post(JsonPath order, String command, Object body) {
    var request = Given.staff();
    return (body == null ? request : request.body(body))
        .post("/orders/%d/%s".formatted(order.getLong("id"), command));
  }

  private static Response pay(JsonPath order, Map<String, ?> payment) {
    return Given.staff()
        .header("Idempotency-Key", Given.unique("pay-key"))
        .body(payment)
        .post("/orders/%d/payments".formatted(order.getLong("id")));
  }

  private static JsonPath list(Map<String, ?> parameters) {
    return Given.viewer()
        .queryParams(parameters)
        .get("/orders")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<Long> ids(Map<String, ?> parameters, Object... more) {
    var all = new HashMap<String, Object>(parameters);
    IntStream.range(0, more.length / 2)
        .forEach(i -> all.put((String) more[2 * i], more[2 * i + 1]));
    return list(all).getList("items.id", Long.class);
  }

  private static long customer(String name) {
    return Given.staff()
        .body(Map.of("name", name))
        .post("/customers")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  private static List<Long> reversed(List<Long> ids) {
    return LongStream.range(0, ids.size())
        .mapToObj(i -> ids.get(ids.size() - 1 - (int) i))
        .toList();
  }

  private static Problem assertRefused(Response answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    var problem = answer.as(Problem.class);
    assertThat(problem.type()).isEqualTo(type);
    return problem;
  }

  /** All requests are under way before the first answer is looked at. */
  private static <T> List<T> atOnce(int count, Request<T> request) throws Exception {
    var clients = Executors.newFixedThreadPool(count);
    try {
      var calls =
          IntStream.range(0, count).<Callable<T>>mapToObj(i -> () -> request.send(i)).toList();
      var answers = new ArrayList<T>();
      for (var answer : clients.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      clients.shutdown();
    }
  }

  private interface Request<T> {
    T send(int number);
  }
}
