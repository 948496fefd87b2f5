package io.usualstore.backend.orders;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What an order becomes when nothing of it is open any more. */
@ApplicationScoped
class Settlement {
  private final Timeline timeline;

  Settlement(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Done, unless its goods are called for later. */
  OrderStatus of(Order order) {
    if (!order.handOver) {
      return OrderStatus.PAID;
    }
    timeline.add(order, OrderEventKind.FULFILLED, Map.of());
    return OrderStatus.FULFILLED;
  }
}
