package io.usualstore.backend.orders;

import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.staff.CurrentStaff;
import io.usualstore.backend.stock.OrderStock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Takes a granted refund back: what was a mistake, or what the customer keeps after all. */
@ApplicationScoped
class WithdrawalService {
  private final OrderRepository orders;
  private final RefundRepository refunds;
  private final OrderStock stock;
  private final Timeline timeline;
  private final OrderReader reader;
  private final CurrentStaff staff;

  WithdrawalService(
      OrderRepository orders,
      RefundRepository refunds,
      OrderStock stock,
      Timeline timeline,
      OrderReader reader,
      CurrentStaff staff) {
    this.orders = orders;
    this.refunds = refunds;
    this.stock = stock;
    this.timeline = timeline;
    this.reader = reader;
    this.staff = staff;
  }

  /** Before anything of it is paid out; what had gone back on the shelf leaves it again. */
  @Transactional
  OrderResponse withdraw(long id, long refundId, CancelRequest request) {
    var order = orders.locked(id).orElseThrow(ProblemType.NOT_FOUND::asException);
    var refund = refunds.ofOrder(refundId, id).orElseThrow(ProblemType.NOT_FOUND::asException);
    refuseWhatIsDone(order, refund);
    refunds.withdraw(refund, request.reason(), staff.id());
    if (stock.sell(id, refunds.restocked(refund)).isPresent()) {
      throw ProblemType.OUT_OF_STOCK.asException(
          "What went back into stock isn't there any more: count it, then withdraw the refund");
    }
    if (order.status == OrderStatus.PAID && order.openMinor + refund.offDebtMinor > 0) {
      order.status = OrderStatus.PLACED; // it was this return that had settled it
    }
    timeline.add(
        order,
        OrderEventKind.WITHDRAWN,
        Map.of(
            "amountMinor", refund.amountMinor,
            "offDebtMinor", refund.offDebtMinor,
            "reason", request.reason()));
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
}
