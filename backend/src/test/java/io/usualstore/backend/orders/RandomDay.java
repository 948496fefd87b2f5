package io.usualstore.backend.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.usualstore.backend.Given;
import io.usualstore.backend.orders.Shelf.Bought;
import io.usualstore.backend.orders.Shelf.Granted;
import io.usualstore.backend.orders.Shelf.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What staff may do next, done to the shop and to its model alike. */
class RandomDay {
  private static final List<Long> PRICES = List.of(250L, 1000L, 1990L, 4L);
  private static final List<String> METHODS = List.of("cash", "card", "transfer");

  final Shelf shelf = new Shelf();
  final List<Bought> orders = new ArrayList<>();
  private final List<Bought> drafts = new ArrayList<>();
  private final Map<Long, Long> prices = new LinkedHashMap<>();
  private final Random random;

  RandomDay(Random random) {
    this.random = random;
    for (var price : PRICES) {
      var widget = Sale.widget(price, 2000, 20);
      prices.put(widget, price);
      shelf.levels.put(widget, 20);
    }
    for (var i = 0; i < 2; i++) {
      shelf.credits.put(Orders.customer(Given.unique("Random")), 0L);
    }
  }

  String step() {
    var choice = random.nextInt(14);
    if (orders.isEmpty() || choice < 3) {
      return place(newOrder());
    }
    var order = pick(orders);
    return switch (choice) {
      case 3 -> pay(order);
      case 4, 5 -> grant(order);
      case 6, 7 -> payOut(order);
      case 8 -> withdraw(order);
      case 9 -> random.nextBoolean() ? cancel(order) : fulfil(order);
      case 10 -> park();
      case 11 -> drafts.isEmpty() ? park() : takeUp(pick(drafts));
      case 12 -> giveCredit();
      default -> random.nextBoolean() ? receive() : count();
    };
  }

  /** Discounts by the piece, so that none is shared out with a remainder. */
  private Bought newOrder() {
    var widgets = new ArrayList<>(prices.keySet());
    Collections.shuffle(widgets, random);
    var kinds = 1 + random.nextInt(2);
    var offTheOrder = kinds == 1 ? random.nextInt(2) : 0;
    var items =
        widgets.subList(0, kinds).stream()
            .map(
                widget ->
                    new Item(
                        widget,
                        prices.get(widget),
                        random.nextInt(3),
                        offTheOrder,
                        1 + random.nextInt(4)))
            .toList();
    var order = new Bought(items);
    order.customer = random.nextBoolean() ? pick(List.copyOf(shelf.credits.keySet())) : null;
    order.handOver = random.nextBoolean();
    return order;
  }

  private static Map<String, Object> contents(Bought order) {
    var body = new HashMap<String, Object>();
    body.put(
        "lines",
        order.items.stream()
            .map(
                item ->
                    Map.of(
                        "widgetId", item.widget,
                        "quantity", item.quantity,
                        "discountMinor", item.offMinor * item.quantity))
            .toList());
    body.put(
        "discountMinor",
        order.items.stream().mapToLong(item -> item.offTheOrderMinor * item.quantity).sum());
    if (order.customer != null) {
      body.put("customerId", order.customer);
    }
    return body;
  }

  private String place(Bought order) {
    var method = pick(waysOf(order));
    var amount = pick(List.of(0L, order.total(), order.total(), 1 + order.total() / 2));
    var body = contents(order);
    body.put("handOver", order.handOver);
    if (order.id != 0) {
      body.put("draftId", order.id);
    }
    if (amount > 0) {
      body.put("payment", Map.of("method", method, "amountMinor", amount));
    }
    var answer = send("/orders", body);
    if (answered(
        answer, shelf.holds(order.quantities()) && shelf.pays(order, method, amount), 201)) {
      order.items.forEach(item -> shelf.move(item.widget, -item.quantity));
      order.id = answer.jsonPath().getLong("id");
      order.status = "placed";
      if (amount > 0) {
        shelf.pay(order, method, amount);
      }
      drafts.remove(order);
      orders.add(order);
      compare(order, answer.jsonPath());
    }
    return "sell for %d by %s".formatted(amount, method);
  }

  private String park() {
    var order = newOrder();
    var answer = send("/drafts", contents(order));
    answered(answer, true, 201);
    order.id = answer.jsonPath().getLong("id");
    order.status = "draft";
    compare(order, answer.jsonPath());
    drafts.add(order);
    return "park draft %d".formatted(order.id);
  }

  /** Sold after all, or not. */
  private String takeUp(Bought draft) {
    if (random.nextInt(4) > 0) {
      return place(draft);
    }
    draft.status = "cancelled";
    drafts.remove(draft);
    compare(draft, Orders.post(reread(draft), "cancel", Map.of("reason", "random")).jsonPath());
    return "discard draft %d".formatted(draft.id);
  }

  private String pay(Bought order) {
    var amount = 1 + random.nextLong(order.open() + 2);
    var method = pick(waysOf(order));
    var answer = Orders.pay(reread(order), Map.of("method", method, "amountMinor", amount));
    if (answered(answer, order.takesPayment(amount) && shelf.pays(order, method, amount), 201)) {
      shelf.pay(order, method, amount);
      compare(order, answer.jsonPath());
    }
    return "pay %d of order %d by %s".formatted(amount, order.id, method);
  }

  private String grant(Bought order) {
    var now = reread(order);
    var granted = new Granted();
    var lines = new ArrayList<Map<String, Object>>();
    for (var line = 0; line < order.items.size(); line++) {
      var item = order.items.get(line);
      var quantity = random.nextInt(item.left() + 2);
      if (quantity > 0) {
        var restock = random.nextBoolean();
        granted.back.put(item, quantity);
        lines.add(Orders.back(now, line, quantity, restock));
        if (restock) {
          granted.restocked.put(item.widget, quantity);
        }
      }
    }
    if (lines.isEmpty()) {
      return "nothing";
    }
    var answer = Orders.grant(now, Map.of("lines", lines, "reason", "random"));
    if (answered(answer, order.refundable(granted.back), 201)) {
      order.grant(answer.jsonPath().getLong("refunds[-1].id"), granted);
      granted.restocked.forEach(shelf::move);
      compare(order, answer.jsonPath());
    }
    return "grant %s of order %d".formatted(granted.back.values(), order.id);
  }

  private String payOut(Bought order) {
    if (order.refunds.isEmpty()) {
      return "nothing";
    }
    var id = pick(List.copyOf(order.refunds.keySet()));
    var refund = order.refunds.get(id);
    var method = pick(waysOf(order));
    var amount = 1 + random.nextLong(refund.open() + 1);
    var answer =
        Given.admin()
            .header("Idempotency-Key", Given.unique("payout"))
            .body(Map.of("method", method, "amountMinor", amount))
            .post("/orders/%d/refunds/%d/payouts".formatted(order.id, id));
    if (answered(answer, order.paysOut(refund, method, amount), 201)) {
      shelf.payOut(order, refund, method, amount);
      compare(order, answer.jsonPath());
    }
    return "pay out %d of order %d by %s".formatted(amount, order.id, method);
  }

  private String withdraw(Bought order) {
    if (order.refunds.isEmpty()) {
      return "nothing";
    }
    var id = pick(List.copyOf(order.refunds.keySet()));
    var refund = order.refunds.get(id);
    var path = "refunds/%d/withdrawal".formatted(id);
    var answer = Orders.post(reread(order), path, Map.of("reason", "random"));
    if (answered(answer, order.withdrawable(refund) && shelf.holds(refund.restocked), 200)) {
      order.withdraw(refund);
      refund.restocked.forEach((widget, quantity) -> shelf.move(widget, -quantity));
      compare(order, answer.jsonPath());
    }
    return "withdraw refund %d of order %d".formatted(id, order.id);
  }

  private String cancel(Bought order) {
    var answer = Orders.post(reread(order), "cancel", Map.of("reason", "random"));
    if (answered(answer, order.status.equals("placed") && order.paid == order.refunded, 200)) {
      order.status = "cancelled";
      order.items.forEach(item -> shelf.move(item.widget, item.left()));
      compare(order, answer.jsonPath());
    }
    return "cancel order %d".formatted(order.id);
  }

  private String fulfil(Bought order) {
    var answer = Orders.post(reread(order), "fulfil", null);
    if (answered(answer, List.of("placed", "paid").contains(order.status), 200)) {
      order.status = "fulfilled";
      compare(order, answer.jsonPath());
    }
    return "fulfil order %d".formatted(order.id);
  }

  private String giveCredit() {
    var customer = pick(List.copyOf(shelf.credits.keySet()));
    var amount = 1 + random.nextLong(3000);
    Given.admin()
        .header("Idempotency-Key", Given.unique("credit"))
        .body(Map.of("amountMinor", amount, "reason", "random"))
        .post("/customers/" + customer + "/store-credit")
        .then()
        .statusCode(201);
    shelf.credits.merge(customer, amount, Long::sum);
    return "give %d".formatted(amount);
  }

  private String receive() {
    var widget = pick(List.copyOf(prices.keySet()));
    var quantity = 1 + random.nextInt(10);
    move(widget, "receive", quantity);
    shelf.move(widget, quantity);
    return "receive";
  }

  private String count() {
    var widget = pick(List.copyOf(prices.keySet()));
    var counted = random.nextInt(30);
    move(widget, "count", counted);
    shelf.levels.put(widget, counted);
    return "count";
  }

  private static void move(long widget, String kind, int quantity) {
    Given.staff()
        .header("Idempotency-Key", Given.unique("move"))
        .body(Map.of("kind", kind, "quantity", quantity))
        .post("/widgets/" + widget + "/movements")
        .then()
        .statusCode(201);
  }

  static long creditMinor(long customer) {
    return Given.viewer()
        .get("/customers/" + customer + "/store-credit")
        .jsonPath()
        .getLong("balanceMinor");
  }

  private static Response send(String path, Map<String, ?> body) {
    return Given.staff()
        .header("Idempotency-Key", Given.unique("random-key"))
        .body(body)
        .post(path);
  }

  private static boolean answered(Response answer, boolean accepted, int status) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(accepted ? status : 409);
    return accepted;
  }

  private static void compare(Bought order, JsonPath answer) {
    assertThat(answer.getString("status")).isEqualTo(order.status);
    assertThat(answer.getLong("totalMinor")).isEqualTo(order.total());
    assertThat(answer.getLong("paidMinor")).isEqualTo(order.paid);
    assertThat(answer.getLong("grantedMinor")).isEqualTo(order.granted);
    assertThat(answer.getLong("refundedMinor")).isEqualTo(order.refunded);
    assertThat(answer.getLong("offDebtMinor")).isEqualTo(order.offDebt);
    assertThat(answer.getLong("openMinor"))
        .isEqualTo(List.of("draft", "cancelled").contains(order.status) ? 0 : order.open());
    assertThat(answer.getList("lines.refundedQuantity", Integer.class))
        .isEqualTo(order.items.stream().map(item -> item.back).toList());
  }

  private static JsonPath reread(Bought order) {
    return Given.viewer().get("/orders/" + order.id).jsonPath();
  }

  /** A walk-in has no store credit. */
  private static List<String> waysOf(Bought order) {
    return order.customer == null
        ? METHODS
        : Stream.concat(METHODS.stream(), Stream.of(Shelf.CREDIT)).toList();
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
