package io.usualstore.backend.orders;

import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.payments.TransactionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts an order together from its tables. */
@ApplicationScoped
class OrderReader {
  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final OrderEventRepository events;
  private final TransactionRepository transactions;

  OrderReader(
      OrderRepository orders,
      OrderLineRepository lines,
      OrderEventRepository events,
      TransactionRepository transactions) {
    this.orders = orders;
    this.lines = lines;
    this.events = events;
    this.transactions = transactions;
  }

  @Transactional
  OrderResponse read(long id) {
    var order = orders.fresh(id).orElseThrow(ProblemType.NOT_FOUND::asException);
    return new OrderResponse(
        order.id,
        order.version,
        order.number,
        order.status,
        OrderResponse.Buyer.of(order),
        order.currency,
        order.taxIncluded,
        order.subtotalMinor,
        order.discountMinor,
        order.discountReason,
        order.taxMinor,
        order.totalMinor,
        order.paidMinor,
        order.refundedMinor,
        order.openMinor(),
        order.note,
        order.createdAt,
        order.placedAt,
        orders.staffName(order.createdBy).orElse(null),
        orders.nextStatuses(order.status),
        lines.ofOrder(id).stream().map(OrderResponse.Line::of).toList(),
        transactions.ofOrder(id),
        events.ofOrder(id));
  }
}
