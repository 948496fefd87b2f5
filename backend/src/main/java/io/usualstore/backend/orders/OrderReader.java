package io.usualstore.backend.orders;

import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.payments.StoreCreditRepository;
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
  private final RefundRepository refunds;
  private final StoreCreditRepository credits;

  OrderReader(
      OrderRepository orders,
      OrderLineRepository lines,
      OrderEventRepository events,
      TransactionRepository transactions,
      RefundRepository refunds,
      StoreCreditRepository credits) {
    this.orders = orders;
    this.lines = lines;
    this.events = events;
    this.transactions = transactions;
    this.refunds = refunds;
    this.credits = credits;
  }

  @Transactional
  OrderResponse read(long id) {
    var order = orders.fresh(id).orElseThrow(ProblemType.NOT_FOUND::asException);
    return new OrderResponse(
        order.id,
        order.version,
        order.number,
        order.status,
        buyer(order),
        order.currency,
        order.taxIncluded,
        order.subtotalMinor,
        order.discountMinor,
        order.discountReason,
        order.taxMinor,
        order.totalMinor,
        order.paidMinor,
        order.refundedMinor,
        order.grantedMinor,
        order.offDebtMinor,
        order.openMinor,
        order.refundableMinor(),
        order.handOver,
        order.note,
        order.createdAt,
        order.placedAt,
        orders.staffName(order.createdBy).orElse(null),
        orders.nextStatuses(order.status),
        lines.ofOrder(id).stream().map(OrderResponse.Line::of).toList(),
        transactions.ofOrder(id),
        refunds.ofOrder(id),
        events.ofOrder(id));
  }

  private OrderResponse.Buyer buyer(Order order) {
    var customer = order.customer;
    return customer == null
        ? null
        : new OrderResponse.Buyer(
            customer.id,
            customer.name,
            customer.email,
            customer.phone,
            credits.balanceMinor(customer.id));
  }
}
