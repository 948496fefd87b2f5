package io.usualstore.backend.orders;

import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.payments.PayOutRequest;
import io.usualstore.backend.payments.PaymentService;
import io.usualstore.backend.staff.CurrentStaff;
import io.usualstore.backend.stock.OrderStock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** A refund is granted when the goods are on the counter, and paid out by somebody who may. */
@ApplicationScoped
class RefundService {
  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final RefundRepository refunds;
  private final OrderStock stock;
  private final PaymentService payments;
  private final Settlement settlement;
  private final Timeline timeline;
  private final OrderReader reader;
  private final CurrentStaff staff;

  RefundService(
      OrderRepository orders,
      OrderLineRepository lines,
      RefundRepository refunds,
      OrderStock stock,
      PaymentService payments,
      Settlement settlement,
      Timeline timeline,
      OrderReader reader,
      CurrentStaff staff) {
    this.orders = orders;
    this.lines = lines;
    this.refunds = refunds;
    this.stock = stock;
    this.payments = payments;
    this.settlement = settlement;
    this.timeline = timeline;
    this.reader = reader;
    this.staff = staff;
  }

  @Transactional
  RefundQuote quote(long id, RefundQuoteRequest request) {
    var order = orders.findByIdOptional(id).orElseThrow(ProblemType.NOT_FOUND::asException);
    var worth = sum(paidLines(order).worthsMinor(request.lines()));
    var split = RefundSplit.of(order, worth, request.amountMinor());
    return new RefundQuote(split.amountMinor(), split.offDebtMinor(), order.refundableMinor());
  }

  /** The goods are back now, the money waits for its payout. */
  @Transactional
  OrderResponse grant(long id, RefundRequest request) {
    var order = locked(id);
    refuseWhatCannotComeBack(order, request);
    var sold = paidLines(order);
    var worths = sold.worthsMinor(request.lines());
    var split = RefundSplit.of(order, sum(worths), request.amountMinor());
    if (!split.isAsExpected(request)) {
      throw ProblemType.AMOUNT_CHANGED.asException();
    }
    var refund = new Refund();
    refund.orderId = id;
    refund.amountMinor = split.amountMinor();
    refund.offDebtMinor = split.offDebtMinor();
    refund.reason = request.reason();
    refund.staffId = staff.id();
    refunds.persistAndFlush(refund);
    refunds.addLines(refund, request.lines(), worths);
    stock.putBack(id, sold.restocked(request.lines()));
    timeline.add(
        order,
        OrderEventKind.GRANTED,
        Map.of(
            "amountMinor", refund.amountMinor,
            "offDebtMinor", refund.offDebtMinor,
            "reason", refund.reason));
    if (order.status == OrderStatus.PLACED && order.openMinor == split.offDebtMinor()) {
      order.status = settlement.of(order);
      orders.flush(); // one step after the other: the table of steps knows no leap
    }
    if (split.endsIt(order)) {
      refunded(order);
    }
    return reader.read(id);
  }

  private static void refuseWhatCannotComeBack(Order order, RefundRequest request) {
    if (order.status == OrderStatus.PLACED && order.paidMinor == 0) {
      throw ProblemType.STEP_NOT_ALLOWED.asException("Nothing is paid yet: cancel the order");
    }
    if (request.lines().isEmpty() && request.amountMinor() == null) {
      throw OrderPricing.invalid("amountMinor", "Say what comes back, or how much is given back");
    }
    if (List.of(OrderStatus.DRAFT, OrderStatus.CANCELLED).contains(order.status)) {
      throw ProblemType.STEP_NOT_ALLOWED.asException(
          "An order that is %s has nothing to refund".formatted(order.status.code()));
    }
  }

  private static long sum(List<Long> amountsMinor) {
    return amountsMinor.stream().reduce(0L, Math::addExact);
  }

  /** Once everything is back, the order is refunded. */
  @Transactional
  OrderResponse payOut(long id, long refundId, PayOutRequest request) {
    var order = locked(id);
    var refund = refunds.ofOrder(refundId, id).orElseThrow(ProblemType.NOT_FOUND::asException);
    if (refund.openMinor() == 0) {
      throw ProblemType.PAYOUT_ABOVE_GRANTED.asException(
          "This refund is %s already".formatted(refund.withdrawn ? "withdrawn" : "paid out"));
    }
    var payout =
        payments.payOut(
            id, order.customerId(), refundId, refund.openMinor(), refund.reason, request);
    timeline.add(
        order,
        OrderEventKind.REFUNDED,
        Map.of(
            "method", payout.method.code(),
            "amountMinor", payout.amountMinor,
            "reason", refund.reason));
    if (order.refundedMinor + payout.amountMinor + order.offDebtMinor == order.totalMinor) {
      refunded(order);
    }
    return reader.read(id);
  }

  private void refunded(Order order) {
    if (orders.nextStatuses(order.status).contains(OrderStatus.REFUNDED.code())) {
      order.status = OrderStatus.REFUNDED;
    }
  }

  private PaidLines paidLines(Order order) {
    return new PaidLines(order, lines.ofOrder(order.id));
  }

  private Order locked(long id) {
    return orders.locked(id).orElseThrow(ProblemType.NOT_FOUND::asException);
  }
}
