package io.usualstore.frontend.robot;

import io.usualstore.frontend.web.WebPage;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What an order's page says of its money, reckoned once more from its rows. */
final class OrderPage {

  /**
   * What came back, each piece at its share of what its line comes to. A line of which only some
   * came back may be off by less than a cent, and a part of the order's discount too.
   */
  private static final String RECKONED =
      """
      select o.id, o.status, o.total_minor, o.paid_minor, o.refunded_minor, o.granted_minor + o.off_debt_minor as granted, returned,
        partly + case when o.discount_minor > 0 and not all_back then of_lines else 0 end as tolerance
      from orders o, lateral (
        select coalesce(sum(((l.total_minor - o.discount_minor * l.total_minor / nullif(o.subtotal_minor, 0)::numeric) + case when o.tax_included then 0 else l.tax_minor end)
            * l.refunded_quantity / l.quantity), 0) as returned,
          count(*) filter (where l.refunded_quantity > 0 and l.refunded_quantity < l.quantity) as partly, count(*) as of_lines,
          bool_and(l.refunded_quantity = l.quantity) as all_back
        from order_lines l where l.order_id = o.id) l
      where o.id = ?
      """;

  private final Books books;

  /** Of which a sum was typed that the goods don't tell. */
  private final Set<Long> typed = new HashSet<>();

  OrderPage(Books books) {
    this.books = books;
  }

  /** Before it is sent. */
  void remember(Window.Sent sent) {
    if (sent.goesTo("/orders/[0-9]+/refund") && !sent.value("amount").isBlank()) {
      typed.add(id(sent.form().action()));
    }
  }

  void check(WebPage page) {
    if (!page.address().getPath().matches("/orders/[0-9]+") || page.status() == 404) {
      return;
    }
    var id = id(page.address().getPath());
    var order = books.row(RECKONED, id);
    if (typed.contains(id) || order.get("status").matches("draft|cancelled")) {
      return;
    }
    var returned = Double.parseDouble(order.get("returned"));
    var net = number(order, "paid_minor") - number(order, "refunded_minor");
    var open = Math.max(0, number(order, "total_minor") - returned - net);
    var due = page.field("dueMinor").map(field -> Long.parseLong(field.value())).orElse(0L);
    Finding.unless(
        isNear(due, open, order),
        "What is open is the total less what came back less what is paid",
        "shown %d, reckoned %.2f: %s",
        due,
        open,
        order);
    Finding.unless(
        isNear(number(order, "granted"), returned, order),
        "What came back is off the debt or refunded, no more and no less",
        "%s",
        order);
  }

  private static boolean isNear(double said, double reckoned, Map<String, String> order) {
    return Math.abs(said - reckoned) < number(order, "tolerance") + 0.01;
  }

  private static long number(Map<String, String> row, String column) {
    return Long.parseLong(row.get(column));
  }

  private static long id(String path) {
    return Long.parseLong(path.replaceAll("/orders/([0-9]+).*", "$1"));
  }
}
