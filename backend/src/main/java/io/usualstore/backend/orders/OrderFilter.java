package io.usualstore.backend.orders;

import io.usualstore.backend.database.Conditions;
import java.time.Instant;
import java.util.List;

/** What a list of orders is narrowed to: conditions on {@code o}. */
class OrderFilter extends Conditions {
  /**
   * The array comes from a select, so that the planner never sees how long it is: it would plan the
   * query anew for each, which takes longer than the query.
   */
  private static final String ONE_OF = "? = any(cast((select ?) as bigint[]))";

  OrderFilter() {
    add("o.placedAt is not null");
  }

  /** One is compared by itself: for a list, Hibernate makes its plan anew each time. */
  OrderFilter statuses(List<OrderStatus> statuses) {
    return switch (statuses.size()) {
      case 0 -> this;
      case 1 -> with("o.status = :status", "status", statuses.get(0));
      default -> with("o.status in :statuses", "statuses", statuses);
    };
  }

  /** Of which a granted refund isn't paid out yet. */
  OrderFilter toPayOut(boolean only) {
    if (only) {
      add("o.grantedMinor > o.refundedMinor");
    }
    return this;
  }

  /** Of which the customer still owes something, handed over or not. */
  OrderFilter unpaid(boolean only) {
    if (only) {
      add("o.openMinor > 0");
    }
    return this;
  }

  OrderFilter from(Instant moment) {
    return moment == null ? this : with("o.placedAt >= :from", "from", moment);
  }

  OrderFilter before(Instant moment) {
    return moment == null ? this : with("o.placedAt < :before", "before", moment);
  }

  OrderFilter customer(Long id) {
    return id == null ? this : with("o.customer.id = :customer", "customer", id);
  }

  OrderFilter madeBy(Long staff) {
    return staff == null ? this : with("o.createdBy = :staff", "staff", staff);
  }

  /**
   * One of these customers' orders, the one with this number, or those that were paid with this
   * reference: each by an index of its own.
   */
  OrderFilter named(List<Long> customers, Long number, String reference) {
    set("number", number == null ? -1L : number);
    set("reference", reference);
    return with(
        """
        o.id in (
          select x.id from Order x where %s
          union all select y.id from Order y where y.number = :number
          union all select t.orderId from Transaction t
            where t.reference <> '' and lower(t.reference) = lower(:reference))"""
            .formatted(sql(ONE_OF, "x.customer.id", ":customers")),
        "customers",
        customers.toArray(Long[]::new));
  }

  private OrderFilter with(String condition, String name, Object value) {
    add(condition, name, value);
    return this;
  }
}
