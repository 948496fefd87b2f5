package io.usualstore.backend.orders;

import java.util.List;

/** What is on an order, whether it is parked or placed. */
interface OrderContents {
  /** Null: a walk-in. */
  Long customerId();

  List<OrderLineRequest> lines();

  /** On the order as a whole, after the lines' own. */
  Long discountMinor();

  String discountReason();

  String note();
}
