package io.usualstore.backend.stock;

import io.usualstore.backend.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The movements that orders make: what was sold, and what comes back. */
@ApplicationScoped
public class OrderStock {
  /** What one line of an order takes from a widget's level, or gives back. */
  public record Quantity(long widgetId, int quantity) {}

  /** In the order of their widgets, so that two sales never wait for each other in a circle. */
  private static final Comparator<Quantity> BY_WIDGET = Comparator.comparing(Quantity::widgetId);

  private final OrderStockRepository movements;
  private final CurrentStaff staff;

  OrderStock(OrderStockRepository movements, CurrentStaff staff) {
    this.movements = movements;
    this.staff = staff;
  }

  /**
   * Takes everything or nothing.
   *
   * @return empty when it was taken; else the levels of the widgets, some of which are too low
   */
  @Transactional
  public Optional<Map<Long, Integer>> sell(long order, List<Quantity> quantities) {
    var changes =
        quantities.stream()
            .map(sold -> new Quantity(sold.widgetId(), -sold.quantity()))
            .sorted(BY_WIDGET)
            .toList();
    return movements.tryToAdd(order, StockMovementKind.SALE, changes, staff.id())
        ? Optional.empty()
        : Optional.of(
            movements.levels(quantities.stream().map(Quantity::widgetId).distinct().toList()));
  }

  @Transactional
  public void putBack(long order, List<Quantity> quantities) {
    var changes = quantities.stream().sorted(BY_WIDGET).toList();
    movements.add(order, StockMovementKind.RETURN, changes, staff.id());
  }
}
