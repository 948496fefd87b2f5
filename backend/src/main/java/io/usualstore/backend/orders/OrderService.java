package io.usualstore.backend.orders;

import io.usualstore.backend.customers.Customer;
import io.usualstore.backend.customers.CustomerRepository;
import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.payments.PaymentRequest;
import io.usualstore.backend.payments.PaymentService;
import io.usualstore.backend.staff.CurrentStaff;
import io.usualstore.backend.stock.OrderStock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class OrderService {
  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final OrderPricing pricing;
  private final CustomerRepository customers;
  private final OrderStock stock;
  private final PaymentService payments;
  private final Timeline timeline;
  private final OrderReader reader;
  private final CurrentStaff staff;
  private final Clock clock;

  OrderService(
      OrderRepository orders,
      OrderLineRepository lines,
      OrderPricing pricing,
      CustomerRepository customers,
      OrderStock stock,
      PaymentService payments,
      Timeline timeline,
      OrderReader reader,
      CurrentStaff staff,
      Clock clock) {
    this.orders = orders;
    this.lines = lines;
    this.pricing = pricing;
    this.customers = customers;
    this.stock = stock;
    this.payments = payments;
    this.timeline = timeline;
    this.reader = reader;
    this.staff = staff;
    this.clock = clock;
  }

  /** Order, stock, payment and hand-over: all or nothing. */
  @Transactional
  OrderResponse place(OrderRequest request) {
    var order = new Order();
    order.customer = customer(request.customerId());
    order.note = request.note();
    order.createdBy = staff.id();
    var sold = pricing.price(order, request);
    orders.persistAndFlush(order);
    addLines(order, sold);
    takeStock(order, sold);
    timeline.add(order, OrderEventKind.PLACED, Map.of("totalMinor", order.totalMinor));
    var status = statusAfter(takeAtOnce(order, request.payment()), request.handOver());
    if (status == OrderStatus.FULFILLED) {
      timeline.add(order, OrderEventKind.FULFILLED, Map.of());
    }
    order.number = orders.takeNumber(); // the last lock to be taken, since every sale wants it
    order.placedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    order.status = status;
    return reader.read(order.id);
  }

  private Customer customer(Long id) {
    return id == null
        ? null
        : customers
            .current(id)
            .orElseThrow(() -> OrderPricing.invalid("customerId", "There is no such customer"));
  }

  /** In the order of their widgets, as the stock: sales that share widgets don't deadlock. */
  private void addLines(Order order, List<OrderLine> sold) {
    sold.stream()
        .sorted(Comparator.comparing(line -> line.widgetId))
        .forEach(
            line -> {
              line.orderId = order.id;
              lines.persist(line);
            });
    lines.flush();
  }

  private void takeStock(Order order, List<OrderLine> sold) {
    stock
        .sell(order.id, OrderLine.quantities(sold))
        .ifPresent(
            levels -> {
              throw OutOfStock.of(sold, levels);
            });
  }

  /** True when nothing is open any more. */
  private boolean takeAtOnce(Order order, PaymentRequest request) {
    if (order.totalMinor == 0 || request == null) {
      return order.totalMinor == 0;
    }
    return order.totalMinor == take(order, order.totalMinor, request);
  }

  private static OrderStatus statusAfter(boolean settled, boolean handOver) {
    return !settled ? OrderStatus.PLACED : handOver ? OrderStatus.FULFILLED : OrderStatus.PAID;
  }

  /** What is taken later, until nothing is open. */
  @Transactional
  OrderResponse pay(long id, PaymentRequest request) {
    var order = locked(id);
    if (order.status == OrderStatus.CANCELLED || order.status == OrderStatus.REFUNDED) {
      throw ProblemType.STEP_NOT_ALLOWED.asException(
          "An order that is %s takes no payment".formatted(order.status.code()));
    }
    var open = order.openMinor();
    if (open == 0) {
      throw ProblemType.PAYMENT_ABOVE_OPEN.asException("The order is paid already");
    }
    if (take(order, open, request) == open && order.status == OrderStatus.PLACED) {
      order.status = OrderStatus.PAID;
    }
    return reader.read(id);
  }

  private long take(Order order, long openMinor, PaymentRequest request) {
    var payment = payments.take(order.id, openMinor, request);
    timeline.add(
        order,
        OrderEventKind.PAID,
        Map.of("method", payment.method.code(), "amountMinor", payment.amountMinor));
    return payment.amountMinor;
  }

  @Transactional
  OrderResponse fulfil(long id) {
    var order = locked(id);
    step(order, OrderStatus.FULFILLED);
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
    step(order, OrderStatus.CANCELLED);
    if (wasPlaced) {
      stock.putBack(id, OrderLine.quantities(lines.ofOrder(id)));
    }
    timeline.add(order, OrderEventKind.CANCELLED, Map.of("reason", request.reason()));
    return reader.read(id);
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
