package io.usualstore.backend.orders;

import io.usualstore.backend.customers.Customer;
import io.usualstore.backend.customers.CustomerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Puts contents into an order, at today's names and prices. */
@ApplicationScoped
class OrderWriter {
  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final OrderPricing pricing;
  private final CustomerRepository customers;

  OrderWriter(
      OrderRepository orders,
      OrderLineRepository lines,
      OrderPricing pricing,
      CustomerRepository customers) {
    this.orders = orders;
    this.lines = lines;
    this.pricing = pricing;
    this.customers = customers;
  }

  /** In place of what a draft held before. */
  List<OrderLine> write(Order order, OrderContents contents) {
    order.customer = customer(contents.customerId());
    order.note = contents.note();
    var written = pricing.price(order, contents);
    orders.persistAndFlush(order);
    lines.removeAll(order.id);
    addLines(order, written);
    return written;
  }

  private Customer customer(Long id) {
    return id == null
        ? null
        : customers
            .current(id)
            .orElseThrow(() -> OrderPricing.invalid("customerId", "There is no such customer"));
  }

  /** In the order of their widgets, as the stock: sales that share widgets don't deadlock. */
  private void addLines(Order order, List<OrderLine> written) {
    written.stream()
        .sorted(Comparator.comparing(line -> line.widgetId))
        .forEach(
            line -> {
              line.orderId = order.id;
              lines.persist(line);
            });
    lines.flush();
  }
}
