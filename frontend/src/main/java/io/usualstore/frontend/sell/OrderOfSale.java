package io.usualstore.frontend.sell;

import io.usualstore.frontend.orders.DraftApi.DraftRequest;
import io.usualstore.frontend.orders.OrderApi.OrderLine;
import io.usualstore.frontend.orders.OrderApi.OrderRequest;
import io.usualstore.frontend.orders.OrderApi.Payment;
import java.util.List;
import java.util.function.Predicate;

/** What the backend is told of a sale. */
class OrderOfSale {

  private OrderOfSale() {}

  /**
   * @param payment null: to be paid another day
   * @param dueMinor what the page said that it comes to
   */
  static OrderRequest placed(Sale sale, Payment payment, boolean handOver, long dueMinor) {
    var state = sale.state();
    return new OrderRequest(
        state.draftId(),
        state.customerId(),
        lines(sale, Sale.Line::found),
        orNone(sale.discountMinor()),
        sale.discountMinor() == 0 ? null : state.reason(),
        state.note(),
        handOver,
        payment,
        dueMinor);
  }

  static DraftRequest parked(Sale sale) {
    var state = sale.state();
    return new DraftRequest(
        state.customerId(),
        lines(sale, line -> true), // what the books have may be less by then
        orNone(sale.discountMinor()),
        sale.discountMinor() == 0 ? null : state.reason(),
        state.note());
  }

  private static List<OrderLine> lines(Sale sale, Predicate<Sale.Line> found) {
    return sale.lines().stream()
        .map(
            line ->
                new OrderLine(
                    line.widget().id(),
                    line.quantity(),
                    orNone(line.discountMinor()),
                    line.discountMinor() == 0 ? null : line.discount().reason(),
                    found.test(line) ? line.foundReason() : ""))
        .toList();
  }

  private static Long orNone(long minor) {
    return minor == 0 ? null : minor;
  }
}
