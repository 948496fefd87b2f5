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
  private final Timeline timeline;
  private final OrderReader reader;
  private final CurrentStaff staff;

  RefundService(
      OrderRepository orders,
      OrderLineRepository lines,
      RefundRepository refunds,
      OrderStock stock,
      PaymentService payments,
      Timeline timeline,
      OrderReader reader,
      CurrentStaff staff) {
    this.orders = orders;
    this.lines = lines;
    this.refunds = refunds;
    this.stock = stock;
    this.payments = payments;
    this.timeline = timeline;
    this.reader = reader;
    this.staff = staff;
  }

  @Transactional
  RefundQuote quote(long id, RefundQuoteRequest request) {
    var order = orders.findByIdOptional(id).orElseThrow(ProblemType.NOT_FOUND::asException);
    var amount = paidLines(order).amountMinor(request.lines());
    return new RefundQuote(Math.min(amount, order.refundableMinor()), order.refundableMinor());
  }

  /** The goods are back now, the money waits for its payout. */
  @Transactional
  OrderResponse grant(long id, RefundRequest request) {
    var order = locked(id);
    refuseWithoutPayment(order);
    var sold = paidLines(order);
    var worth = sold.amountMinor(request.lines());
    var refund = new Refund();
    refund.orderId = id;
    refund.amountMinor = amount(order, request, worth);
    refund.reason = request.reason();
    refund.staffId = staff.id();
    refunds.persistAndFlush(refund);
    refunds.addLines(refund, request.lines());
    stock.putBack(id, sold.restocked(request.lines()));
    timeline.add(
        order,
        OrderEventKind.GRANTED,
        Map.of("amountMinor", refund.amountMinor, "reason", refund.reason));
    return reader.read(id);
  }

  private static void refuseWithoutPayment(Order order) {
    if (order.paidMinor == 0 && order.totalMinor > 0) {
      throw ProblemType.STEP_NOT_ALLOWED.asException("Nothing is paid yet: cancel the order");
    }
    if (List.of(OrderStatus.DRAFT, OrderStatus.CANCELLED).contains(order.status)) {
      throw ProblemType.STEP_NOT_ALLOWED.asException(
          "An order that is %s has nothing to refund".formatted(order.status.code()));
    }
  }

  private static long amount(Order order, RefundRequest request, long worthMinor) {
    if (request.amountMinor() != null) {
      return request.amountMinor();
    }
    if (request.lines().isEmpty()) {
      throw OrderPricing.invalid("amountMinor", "Say what comes back, or how much is given back");
    }
    return Math.min(worthMinor, order.refundableMinor());
  }

  /** Before anything of it is paid out; what had gone back on the shelf leaves it again. */
  @Transactional
  OrderResponse withdraw(long id, long refundId, CancelRequest request) {
    var order = locked(id);
    var refund = refunds.ofOrder(refundId, id).orElseThrow(ProblemType.NOT_FOUND::asException);
    refuseWhatIsDone(order, refund);
    refunds.withdraw(refund, request.reason(), staff.id());
    if (stock.sell(id, refunds.restocked(refund)).isPresent()) {
      throw ProblemType.OUT_OF_STOCK.asException(
          "What went back into stock isn't there any more: count it, then withdraw the refund");
    }
    timeline.add(
        order,
        OrderEventKind.WITHDRAWN,
        Map.of("amountMinor", refund.amountMinor, "reason", request.reason()));
    return reader.read(id);
  }

  private static void refuseWhatIsDone(Order order, Refund refund) {
    if (refund.withdrawn) {
      throw ProblemType.STEP_NOT_ALLOWED.asException("This refund is withdrawn already");
    }
    if (refund.paidOutMinor > 0) {
      throw ProblemType.STEP_NOT_ALLOWED.asException(
          "A refund of which something is paid out can't be withdrawn");
    }
    if (List.of(OrderStatus.CANCELLED, OrderStatus.REFUNDED).contains(order.status)) {
      throw ProblemType.STEP_NOT_ALLOWED.asException(
          "An order that is %s keeps its refunds".formatted(order.status.code()));
    }
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
    var isAllBack = order.refundedMinor + payout.amountMinor == order.totalMinor;
    if (isAllBack && orders.nextStatuses(order.status).contains(OrderStatus.REFUNDED.code())) {
      order.status = OrderStatus.REFUNDED;
    }
    return reader.read(id);
  }

  private PaidLines paidLines(Order order) {
    return new PaidLines(order, lines.ofOrder(order.id));
  }

  private Order locked(long id) {
    return orders.locked(id).orElseThrow(ProblemType.NOT_FOUND::asException);
  }
}
