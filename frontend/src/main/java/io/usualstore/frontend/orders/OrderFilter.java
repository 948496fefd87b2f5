package io.usualstore.frontend.orders;

import io.usualstore.frontend.page.Addresses;
import java.util.List;

/**
 * What the list of orders shows, as it stands in its address; {@code from} and {@code to} are days
 * of the shop.
 */
public record OrderFilter(String q, String status, String from, String to, Long customer) {

  private static final String TO_PAY_OUT = "to-pay-out";

  List<String> statuses() {
    return status.isEmpty() || toPayOut() ? List.of() : List.of(status);
  }

  /** Not where an order stands, but what waits for an admin. */
  boolean toPayOut() {
    return status.equals(TO_PAY_OUT);
  }

  public boolean any() {
    return customer != null || !(q + status + from + to).isEmpty();
  }

  /** The same list for another status. */
  public String showing(String other) {
    return "/orders?status=%s&q=%s&from=%s&to=%s%s"
        .formatted(
            Addresses.encode(other),
            Addresses.encode(q),
            Addresses.encode(from),
            Addresses.encode(to),
            customer == null ? "" : "&customer=" + customer);
  }

  /** The address of the rows after the cursor. */
  public String after(String cursor) {
    return showing(status) + "&after=" + Addresses.encode(cursor);
  }
}
