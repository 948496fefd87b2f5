package io.usualstore.frontend.orders;

import io.usualstore.frontend.page.ListAddress;
import io.usualstore.frontend.page.Typed;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What the list of orders shows, as it stands in its address; {@code from} and {@code to} are days
 * of the shop.
 */
public record OrderFilter(
    @RestQuery String q,
    @RestQuery String status,
    @RestQuery String from,
    @RestQuery String to,
    @RestQuery Long customer,
    @RestQuery Long staff) {

  private static final String TO_PAY_OUT = "to-pay-out";
  private static final String UNPAID = "unpaid";

  public OrderFilter {
    q = Typed.text(q);
    status = Typed.text(status);
    from = Typed.text(from);
    to = Typed.text(to);
  }

  List<String> statuses() {
    return status.isEmpty() || toPayOut() || unpaid() ? List.of() : List.of(status);
  }

  /** Not where an order stands, but what waits for an admin. */
  boolean toPayOut() {
    return status.equals(TO_PAY_OUT);
  }

  /** Not where an order stands, but whether its customer still owes something. */
  boolean unpaid() {
    return status.equals(UNPAID);
  }

  /** Whether these are other orders than all. */
  boolean narrows() {
    return !address().state().isEmpty();
  }

  ListAddress address() {
    return narrowed("/orders");
  }

  /** The address of the same orders as a file. */
  public String exported() {
    return narrowed("/orders/export").toString();
  }

  /** As {@link #exported()}, as programs read it. */
  public String exportedPlain() {
    return narrowed("/orders/export").with("plain", "true").toString();
  }

  private ListAddress narrowed(String path) {
    return ListAddress.of(path)
        .with("status", status)
        .with("q", q)
        .with("from", from)
        .with("to", to)
        .with("customer", customer)
        .with("staff", staff);
  }
}
