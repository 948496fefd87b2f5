package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.OrderStatus.CANCELLED;
import static io.usualstore.backend.orders.OrderStatus.DRAFT;
import static io.usualstore.backend.orders.OrderStatus.FULFILLED;
import static io.usualstore.backend.orders.OrderStatus.PLACED;
import static io.usualstore.backend.orders.OrderStatus.REFUNDED;

import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.payments.PaymentRequest;
import io.usualstore.backend.payments.PaymentService;
import io.usualstore.backend.stock.OrderStock;
import io.usualstore.backend.tenant.ShopRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class OrderService {
  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final DraftService drafts;
  private final OrderWriter writer;
  private final OrderStock stock;
  private final PaymentService payments;
  private final Settlement settlement;
  private final Timeline timeline;
  private final OrderReader reader;
  private final ShopRepository shops;
  private final Clock clock;

  OrderService(
      OrderRepository orders,
      OrderLineRepository lines,
      DraftService drafts,
      OrderWriter writer,
      OrderStock stock,
      PaymentService payments,
      Settlement settlement,
      Timeline timeline,
      OrderReader reader,
      ShopRepository shops,
      Clock clock) {
    this.orders = orders;
    this.lines = lines;
    this.drafts = drafts;
    this.writer = writer;
    this.stock = stock;
    this.payments = payments;
    this.settlement = settlement;
    this.timeline = timeline;
    this.reader = reader;
    this.shops = shops;
    this.clock = clock;
  }

  /** Order, stock, payment and hand-over: all or nothing. */
  @Transactional
  OrderResponse place(OrderRequest request) {
    var order = request.draftId() == null ? drafts.blank() : drafts.open(request.draftId());
    var sold = writer.write(order, request);
    refuseAnotherTotal(order, request.expectedTotalMinor());
    takeStock(order, sold);
    timeline.add(order, OrderEventKind.PLACED, Map.of("totalMinor", order.totalMinor));
    order.handOver = request.handOver();
    var settled = takeAtOnce(order, request.payment());
    var status = settled ? settlement.of(order) : PLACED;
    order.number = orders.takeNumber(); // the last lock to be taken, since every sale wants it
    order.placedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    order.status = status;
    return reader.read(order.id);
  }

  private static void refuseAnotherTotal(Order order, Long expectedMinor) {
    if (expectedMinor != null && expectedMinor != order.totalMinor) {
      throw ProblemType.AMOUNT_CHANGED.asException();
    }
  }

  private void takeStock(Order order, List<OrderLine> sold) {
    var found = OrderLine.found(sold);
    var allowed = found.isEmpty() || shops.current().sellsFound;
    stock
        .sell(order.id, OrderLine.quantities(sold), allowed ? found : List.of())
        .ifPresent(
            levels -> {
              throw allowed
                  ? OutOfStock.of(sold, levels)
                  : ProblemType.FOUND_NOT_SOLD.asException();
            });
  }

  /** True when nothing is open any more. */
  private boolean takeAtOnce(Order order, PaymentRequest request) {
    if (order.totalMinor == 0 || request == null) {
      return order.totalMinor == 0;
    }
    return order.totalMinor == take(order, order.totalMinor, request);
  }

  /** What is taken later, until nothing is open. */
  @Transactional
  OrderResponse pay(long id, PaymentRequest request) {
    var order = locked(id);
    refuse("takes no payment", order, DRAFT, CANCELLED, REFUNDED);
    var open = order.openMinor;
    if (open == 0) {
      throw ProblemType.PAYMENT_ABOVE_OPEN.asException("The order is paid already");
    }
    if (take(order, open, request) == open && order.status == PLACED) {
      order.status = settlement.of(order);
    }
    return reader.read(id);
  }

  private long take(Order order, long openMinor, PaymentRequest request) {
    var payment = payments.take(order.id, order.customerId(), openMinor, request);
    timeline.add(
        order,
        OrderEventKind.PAID,
        Map.of("method", payment.method.code(), "amountMinor", payment.amountMinor));
    return payment.amountMinor;
  }

  @Transactional
  OrderResponse fulfil(long id) {
    var order = locked(id);
    refuse("is handed over when it is placed", order, DRAFT);
    step(order, FULFILLED);
    timeline.add(order, OrderEventKind.FULFILLED, Map.of());
    return reader.read(id);
  }

  /** Before anything is paid; what was sold goes back on the shelf. */
  @Transactional
  OrderResponse cancel(long id, CancelRequest request) {
    var order = locked(id);
    if (order.paidMinor > order.refundedMinor) {
      throw ProblemType.STEP_NOT_ALLOWED.asException("Give back what was paid first");
    }
    var wasPlaced = order.placedAt != null;
    step(order, CANCELLED);
    if (wasPlaced) {
      stock.putBack(id, OrderLine.notYetBack(lines.ofOrder(id)));
    }
    timeline.add(order, OrderEventKind.CANCELLED, Map.of("reason", request.reason()));
    return reader.read(id);
  }

  private static void refuse(String what, Order order, OrderStatus... statuses) {
    if (List.of(statuses).contains(order.status)) {
      throw ProblemType.STEP_NOT_ALLOWED.asException(
          "An order that is %s %s".formatted(order.status.code(), what));
    }
  }

  private Order locked(long id) {
    return orders.locked(id).orElseThrow(ProblemType.NOT_FOUND::asException);
  }

  /** The table of steps is asked first, for the refusal names what may come instead. */
  private void step(Order order, OrderStatus to) {
    var allowed = orders.nextStatuses(order.status);
    if (!allowed.contains(to.code())) {
      throw ProblemType.STEP_NOT_ALLOWED.asException(
          "An order that is %s can become: %s"
              .formatted(
                  order.status.code(), allowed.isEmpty() ? "nothing" : String.join(", ", allowed)));
    }
    order.status = to;
    orders.flush();
  }
}
