package io.usualstore.frontend.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** Goods that come back of an order with these options. */
final class PairedRefund {

  private final Clerk clerk;
  private final Books books;

  PairedRefund(Clerk clerk, Books books) {
    this.clerk = clerk;
    this.books = books;
  }

  void make(Map<String, String> options) throws Exception {
    var order = new PairedSale(clerk).make(options);
    clerk.go("/orders/" + order + "/refund");
    var typed = new HashMap<String, String>();
    typed.put("reason", "broken");
    typed.put("amount", options.get("amount"));
    var lines =
        books.rows("select id, quantity from order_lines where order_id = ? order by id", order);
    for (var line : lines) {
      var isBack = line == lines.get(0) || options.get("of").equals("both");
      var back = options.get("back").equals("all") ? line.get("quantity") : "1";
      typed.put("quantity-" + line.get("id"), isBack ? back : "");
      typed.put("restock-" + line.get("id"), options.get("restock"));
    }
    clerk.send("/orders/[0-9]+/refund", typed);
    clerk.send("/orders/[0-9]+/refund", Map.of());
    assertThat(clerk.page.address().getPath()).as(clerk.page.alert()).isEqualTo("/orders/" + order);
    goOn(options.get("then"));
  }

  /** Where something waits to be paid out: what isn't paid yet comes off the debt. */
  private void goOn(String then) throws Exception {
    var action =
        "/orders/[0-9]+/refunds/[0-9]+/" + (then.equals("withdraw") ? "withdrawal" : "payout");
    var waits = clerk.page.forms().stream().anyMatch(form -> form.action().matches(action));
    if (then.equals("wait") || !waits) {
      return;
    }
    clerk.send(
        action,
        then.equals("withdraw")
            ? Map.of("reason", "a mistake")
            : Map.of("payout", then.equals("pay out") ? "" : "0.01"));
    assertThat(clerk.page.status()).as(clerk.page.alert()).isLessThan(400);
  }
}
