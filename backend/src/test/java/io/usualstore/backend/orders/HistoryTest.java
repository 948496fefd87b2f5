package io.usualstore.backend.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.orders.Shelf.Bought;
import io.usualstore.backend.orders.Shelf.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Random days of a shop beside a simple model of it: each answer, each level and each sum of the
 * ledgers must be the model's, after each step. {@code -Dusualstore.seed} repeats one.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class HistoryTest {
  private static final int STEPS = 250;
  private static final List<Long> PRICES = List.of(250L, 1000L, 1990L, 4L);
  private static final List<String> METHODS = List.of("cash", "card", "transfer");

  private final Shelf shelf = new Shelf();
  private final Map<Long, Long> prices = new LinkedHashMap<>();
  private final List<Bought> orders = new ArrayList<>();
  private Random random;

  @Test
  void theBooksAreTheModelsAfterEachStep(TestReporter reporter) {
    var seed = Long.getLong("usualstore.seed", System.nanoTime());
    reporter.publishEntry("seed", String.valueOf(seed));
    random = new Random(seed);
    for (var price : PRICES) {
      var widget = Sale.widget(price, 2000, 20);
      prices.put(widget, price);
      shelf.levels.put(widget, 20);
    }
    for (var step = 0; step < STEPS; step++) {
      var done = step();
      assertThat(unbalanced()).as("seed %d, step %d: %s", seed, step, done).isEmpty();
      shelf.levels.forEach(
          (widget, level) ->
              assertThat(Sale.level(widget)).as("seed %d: %s", seed, done).isEqualTo(level));
    }
    assertThat(orders).as("seed %d", seed).hasSizeGreaterThan(10);
  }

  private String step() {
    var choice = random.nextInt(10);
    if (orders.isEmpty() || choice < 3) {
      return sell();
    }
    var order = pick(orders);
    return switch (choice) {
      case 3 -> pay(order);
      case 4, 5 -> grant(order);
      case 6, 7 -> payOut(order);
      case 8 -> random.nextBoolean() ? cancel(order) : fulfil(order);
      default -> random.nextBoolean() ? receive() : count();
    };
  }

  private String sell() {
    var widgets = new ArrayList<>(prices.keySet());
    java.util.Collections.shuffle(widgets, random);
    var items =
        widgets.subList(0, 1 + random.nextInt(2)).stream()
            .map(widget -> new Item(widget, prices.get(widget), 1 + random.nextInt(4)))
            .toList();
    var order = new Bought(items);
    var method = pick(METHODS);
    var amount = pick(List.of(0L, order.total(), order.total(), 1 + order.total() / 2));
    order.handOver = random.nextBoolean();
    var sale = new Sale().with("handOver", order.handOver);
    items.forEach(item -> sale.of(item.quantity, item.widget));
    if (amount > 0) {
      sale.with("payment", Map.of("method", method, "amountMinor", amount));
    }
    var answer = sale.send();
    if (answered(answer, shelf.holds(items), 201)) {
      items.forEach(item -> shelf.move(item.widget, -item.quantity));
      order.id = answer.jsonPath().getLong("id");
      order.status = "placed";
      if (amount > 0) {
        order.pay(method, amount);
      }
      orders.add(order);
      compare(order, answer.jsonPath());
    }
    return "sell";
  }

  private String pay(Bought order) {
    var amount = 1 + random.nextLong(order.open() + 2);
    var method = pick(METHODS);
    var answer = Orders.pay(reread(order), Map.of("method", method, "amountMinor", amount));
    if (answered(answer, order.takesPayment(amount), 201)) {
      order.pay(method, amount);
      compare(order, answer.jsonPath());
    }
    return "pay %d of order %d".formatted(amount, order.id);
  }

  private String grant(Bought order) {
    var now = reread(order);
    var back = new LinkedHashMap<Item, Integer>();
    var restocked = new LinkedHashMap<Item, Integer>();
    var lines = new ArrayList<Map<String, Object>>();
    for (var line = 0; line < order.items.size(); line++) {
      var item = order.items.get(line);
      var quantity = random.nextInt(item.left() + 2);
      if (quantity > 0) {
        var restock = random.nextBoolean();
        back.put(item, quantity);
        lines.add(Orders.back(now, line, quantity, restock));
        if (restock) {
          restocked.put(item, quantity);
        }
      }
    }
    if (lines.isEmpty()) {
      return "nothing";
    }
    var answer = Orders.grant(now, Map.of("lines", lines, "reason", "random"));
    if (answered(answer, order.refundable(back), 201)) {
      var worth = order.worth(back);
      order.granted += worth;
      order.openByRefund.put(answer.jsonPath().getLong("refunds[-1].id"), worth);
      back.forEach((item, quantity) -> item.back += quantity);
      restocked.forEach((item, quantity) -> shelf.move(item.widget, quantity));
      compare(order, answer.jsonPath());
    }
    return "grant %s of order %d".formatted(back.values(), order.id);
  }

  private String payOut(Bought order) {
    if (order.openByRefund.isEmpty()) {
      return "nothing";
    }
    var refund = pick(List.copyOf(order.openByRefund.keySet()));
    var method = pick(METHODS);
    var amount = 1 + random.nextLong(order.openByRefund.get(refund) + 1);
    var answer =
        Given.admin()
            .header("Idempotency-Key", Given.unique("payout"))
            .body(Map.of("method", method, "amountMinor", amount))
            .post("/orders/%d/refunds/%d/payouts".formatted(order.id, refund));
    if (answered(answer, order.paysOut(refund, method, amount), 201)) {
      order.payOut(refund, method, amount);
      compare(order, answer.jsonPath());
    }
    return "pay out %d of order %d".formatted(amount, order.id);
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
        .body(Map.of("kind", kind, "quantity", quantity))
        .post("/widgets/" + widget + "/movements")
        .then()
        .statusCode(201);
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
    assertThat(answer.getList("lines.refundedQuantity", Integer.class))
        .isEqualTo(order.items.stream().map(item -> item.back).toList());
  }

  private static JsonPath reread(Bought order) {
    return Given.viewer().get("/orders/" + order.id).jsonPath();
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Every total that isn't its ledger's sum, in the whole shop. */
  private static List<String> unbalanced() {
    return Database.query(
        """
        select 'order ' || o.id from orders o
        where paid_minor <> (select coalesce(sum(amount_minor), 0) from transactions where order_id = o.id and kind = 'payment')
          or refunded_minor <> (select coalesce(sum(amount_minor), 0) from transactions where order_id = o.id and kind = 'refund')
          or granted_minor <> (select coalesce(sum(amount_minor), 0) from refunds where order_id = o.id and not withdrawn)
        union all
        select 'refund ' || r.id from refunds r
        where paid_out_minor <> (select coalesce(sum(amount_minor), 0) from transactions where refund_id = r.id)
        union all
        select 'line ' || l.id from order_lines l
        where refunded_quantity <> (select coalesce(sum(b.quantity), 0) from refund_lines b join refunds r on r.id = b.refund_id
          where b.order_line_id = l.id and not r.withdrawn)
        union all
        select 'widget ' || s.widget_id from stock s
        where level <> (select coalesce(sum(quantity), 0) from stock_movements where widget_id = s.widget_id)
        union all
        select 'store credit ' || c.customer_id from store_credits c
        where balance_minor <> (select sum(amount_minor) from store_credit_entries where customer_id = c.customer_id)
        union all
        select 'numbers' from orders having count(number) <> coalesce(max(number), 0)
        """);
  }
}
