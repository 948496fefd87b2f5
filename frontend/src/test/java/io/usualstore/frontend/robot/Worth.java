package io.usualstore.frontend.robot;

import io.usualstore.frontend.robot.Window.Sent;
import io.usualstore.frontend.web.WebPage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** What a form that was sent is worth, and whether the books have it so. */
final class Worth {

  private final Books books;

  Worth(Books books) {
    this.books = books;
  }

  void check(Sent sent, WebPage answer, Counts before, Counts now) {
    if (sent.goesTo("/sell/charge")) {
      checkSale(sent, now.more(before, "orders"));
    }
    if (sent.goesTo("/sell/charge|/sell/rest/[0-9]+|/orders/[0-9]+/payment")
        && now.more(before, "transactions") > 0) {
      checkPayment(sent, answer, now.more(before, "transactions"));
    }
    if (sent.goesTo("/orders/[0-9]+/refund")) {
      var granted = latest("refunds").get("amount_minor");
      Finding.unless(
          Amounts.shown(sent.from(), "#due").map(String::valueOf).map(granted::equals).orElse(true),
          "A refund is what the review said",
          "%s, granted %s",
          Amounts.shown(sent.from(), "#due"),
          granted);
    }
  }

  private void checkSale(Sent sent, long orders) {
    Finding.unless(orders == 1, "A sale is one order", "%s: %d more", sent.fields(), orders);
    var order =
        books.row(
            "select * from orders where placed_at is not null order by placed_at desc, id desc"
                + " limit 1");
    var lines =
        books
            .row(
                "select string_agg(widget_id || ':' || trim_scale(quantity::numeric), ',' order by"
                    + " widget_id) as lines from order_lines where order_id = ?",
                Long.valueOf(order.get("id")))
            .get("lines");
    var sold =
        Arrays.stream(sent.value("lines").split(","))
            .sorted(Comparator.comparing(line -> Long.valueOf(line.replaceAll(":.*", ""))))
            .toList();
    Finding.unless(
        String.join(",", sold).equals(lines),
        "An order has the sale's lines",
        "%s, sold %s",
        lines,
        sold);
    Finding.unless(
        note(sent).equals(order.get("note")),
        "An order has the sale's note",
        "%s is now %s",
        note(sent),
        order.get("note"));
    Finding.unless(
        sent.value("dueMinor").equals(order.get("total_minor")),
        "An order comes to what the page said",
        "%s, the order %s",
        sent.value("dueMinor"),
        order.get("total_minor"));
  }

  /** As the sale's page holds it, whatever the charge's own fields are called. */
  private static String note(Sent sent) {
    return sent.form()
        .field("note")
        .filter(field -> field.type().equals("hidden"))
        .map(field -> field.value())
        .orElse("");
  }

  private void checkPayment(Sent sent, WebPage answer, long transactions) {
    Finding.unless(transactions == 1, "A payment is one transaction", "%s", sent.fields());
    var payment = latest("transactions");
    var due = Long.parseLong(sent.value("dueMinor"));
    var amount =
        Amounts.typed(sent.value("part")).filter(part -> !sent.value("part").isBlank()).orElse(due);
    Finding.unless(
        payment.get("amount_minor").equals(String.valueOf(amount))
            || sent.value("method").equals("store_credit") && isAllCredit(payment),
        "A payment is what was typed",
        "%s, booked %s",
        sent.fields(),
        payment);
    if (!sent.value("method").equals("cash")) {
      return;
    }
    var button = sent.form().button();
    var given =
        button.name() == null
            ? ""
            : Amounts.typed(button.value()).map(minor -> button.value()).orElse("");
    var tendered = Amounts.typed(given.isEmpty() ? sent.value("tendered") : given).orElse(amount);
    Finding.unless(
        String.valueOf(tendered).equals(payment.get("tendered_minor")),
        "Cash is booked as it was given",
        "%s, booked %s",
        sent.fields(),
        payment);
    var change = Amounts.shown(answer, "#change-due");
    Finding.unless(
        change.isEmpty() || change.get() == tendered - amount,
        "The change shown is what goes back",
        "%s of %s, shown %s",
        tendered,
        amount,
        change);
  }

  /** Store credit that doesn't reach pays as far as it goes. */
  private boolean isAllCredit(Map<String, String> payment) {
    return books
        .row(
            "select coalesce(sum(e.amount_minor), 0) as credit from store_credit_entries e"
                + " join orders o on o.customer_id = e.customer_id where o.id = ?",
            Long.valueOf(payment.get("order_id")))
        .get("credit")
        .equals("0");
  }

  private Map<String, String> latest(String table) {
    return books.row("select * from " + table + " order by id desc limit 1");
  }
}
