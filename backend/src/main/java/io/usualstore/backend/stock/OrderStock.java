package io.usualstore.backend.stock;

import io.usualstore.backend.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The movements that orders make: what was sold, and what comes back. */
@ApplicationScoped
public class OrderStock {
  /** What one line of an order takes from a widget's level, or gives back. */
  public record Quantity(long widgetId, int quantity) {}

  /** What is in the customer's hand, whatever the books say: {@code wanted} of it are sold. */
  public record Found(long widgetId, int wanted, String reason) {}

  private final MovementBatchRepository movements;
  private final CurrentStaff staff;

  OrderStock(MovementBatchRepository movements, CurrentStaff staff) {
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
    return sell(order, quantities, List.of());
  }

  /**
   * As the other; of what is found, the pieces that the books lack are booked first, so that no
   * level falls below zero, and the widget is to be counted.
   */
  @Transactional
  public Optional<Map<Long, Integer>> sell(
      long order, List<Quantity> quantities, List<Found> found) {
    var changes =
        quantities.stream().map(sold -> new Quantity(sold.widgetId(), -sold.quantity())).toList();
    return movements.tryToAdd(batch(StockMovementKind.SALE, order, changes), found)
        ? Optional.empty()
        : Optional.of(levels(quantities));
  }

  @Transactional
  public void putBack(long order, List<Quantity> quantities) {
    movements.add(batch(StockMovementKind.RETURN, order, quantities));
  }

  private MovementBatch batch(StockMovementKind kind, long order, List<Quantity> changes) {
    return new MovementBatch(kind, order, "", staff.id(), changes);
  }

  private Map<Long, Integer> levels(List<Quantity> quantities) {
    var widgets = quantities.stream().map(Quantity::widgetId).collect(Collectors.toSet());
    return movements.levels(widgets).values().stream()
        .collect(Collectors.toMap(WidgetLevel::widgetId, WidgetLevel::level));
  }
}
