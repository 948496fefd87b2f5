package io.usualstore.frontend.sell;

import io.usualstore.frontend.orders.DraftApi.DraftRequest;
import io.usualstore.frontend.orders.OrderApi.OrderLine;
import io.usualstore.frontend.orders.OrderApi.OrderRequest;
import io.usualstore.frontend.orders.OrderApi.Payment;
import java.util.List;

/** What the backend is told of a sale. */
class OrderOfSale {

  private OrderOfSale() {}

  /**
   * @param payment null: to be paid another day
   */
  static OrderRequest placed(Sale sale, Payment payment, boolean handOver) {
    var state = sale.state();
    return new OrderRequest(
        state.draftId(),
        state.customerId(),
        lines(sale),
        orNone(sale.discountMinor()),
        sale.discountMinor() == 0 ? null : state.reason(),
        state.note(),
        handOver,
        payment);
  }

  static DraftRequest parked(Sale sale) {
    var state = sale.state();
    return new DraftRequest(
        state.customerId(),
        lines(sale),
        orNone(sale.discountMinor()),
        sale.discountMinor() == 0 ? null : state.reason(),
        state.note());
  }

  private static List<OrderLine> lines(Sale sale) {
    return sale.lines().stream()
        .map(
            line ->
                new OrderLine(
                    line.widget().id(),
                    line.quantity(),
                    orNone(line.discountMinor()),
                    line.discountMinor() == 0 ? null : line.discount().reason(),
                    line.foundReason()))
        .toList();
  }

  private static Long orNone(long minor) {
    return minor == 0 ? null : minor;
  }
}
