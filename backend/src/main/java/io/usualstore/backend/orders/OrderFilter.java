package io.usualstore.backend.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list of orders is narrowed to: conditions on {@code o}, and their parameters. */
class OrderFilter {
  private final List<String> conditions = new ArrayList<>(List.of("o.placedAt is not null"));
  private final Map<String, Object> parameters = new HashMap<>();

  OrderFilter statuses(List<OrderStatus> statuses) {
    return statuses.isEmpty() ? this : add("o.status in :statuses", "statuses", statuses);
  }

  /** Of which a granted refund isn't paid out yet. */
  OrderFilter toPayOut(boolean only) {
    if (only) {
      conditions.add("o.grantedMinor > o.refundedMinor");
    }
    return this;
  }

  OrderFilter from(Instant moment) {
    return moment == null ? this : add("o.placedAt >= :from", "from", moment);
  }

  OrderFilter before(Instant moment) {
    return moment == null ? this : add("o.placedAt < :before", "before", moment);
  }

  OrderFilter customer(Long id) {
    return id == null ? this : add("o.customer.id = :customer", "customer", id);
  }

  OrderFilter madeBy(Long staff) {
    return staff == null ? this : add("o.createdBy = :staff", "staff", staff);
  }

  /** One of these customers' orders, or the one with this number. */
  OrderFilter customersOrNumber(List<Long> customers, Long number) {
    parameters.put("number", number == null ? -1L : number);
    return add("(o.customer.id in :customers or o.number = :number)", "customers", customers);
  }

  private OrderFilter add(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
    return this;
  }

  String conditions() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
