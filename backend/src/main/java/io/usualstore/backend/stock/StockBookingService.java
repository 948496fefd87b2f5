package io.usualstore.backend.stock;

import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemException;
import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.staff.CurrentStaff;
import io.usualstore.backend.stock.OrderStock.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Deliveries and counts: many lines, booked together. */
@ApplicationScoped
class StockBookingService {
  private final MovementBatchRepository movements;
  private final CurrentStaff staff;

  StockBookingService(MovementBatchRepository movements, CurrentStaff staff) {
    this.movements = movements;
    this.staff = staff;
  }

  @Transactional
  StockBookingResponse receive(ReceiptRequest request) {
    var changes =
        request.lines().stream()
            .map(line -> new Quantity(line.widgetId(), line.quantity()))
            .toList();
    var widgets = changes.stream().map(Quantity::widgetId).toList();
    refuseUnknown(widgets, movements.levels(widgets).keySet());
    movements.add(batch(StockMovementKind.RECEIVE, request.reason(), changes));
    return StockBookingResponse.of(changes, movements.levels(widgets));
  }

  /** The differences that were shown are booked, or nothing is. */
  @Transactional
  StockBookingResponse count(CountRequest request) {
    var widgets = request.lines().stream().map(CountRequest.Line::widgetId).toList();
    movements.lockForCount(widgets);
    var levels = movements.levels(widgets);
    refuseUnknown(widgets, levels.keySet());
    var expected = new HashMap<Long, Integer>();
    request.lines().forEach(line -> expected.put(line.widgetId(), line.expected()));
    refuseChanged(widgets, expected, levels);
    var changes =
        request.lines().stream()
            .map(line -> difference(line, levels.get(line.widgetId()).level()))
            .toList();
    if (!movements.tryToAdd(batch(StockMovementKind.COUNT, request.reason(), changes))) {
      levels.forEach((widget, level) -> expected.put(widget, level.level()));
      throw changed(widgets, expected, movements.levels(widgets)); // a sale came in between
    }
    return StockBookingResponse.of(changes, movements.levels(widgets));
  }

  private static Quantity difference(CountRequest.Line line, int level) {
    return new Quantity(line.widgetId(), line.counted() - level);
  }

  private MovementBatch batch(StockMovementKind kind, String reason, List<Quantity> changes) {
    return new MovementBatch(kind, null, reason, staff.id(), changes);
  }

  private static void refuseUnknown(List<Long> widgets, Set<Long> known) {
    var errors = new ArrayList<FieldError>();
    var seen = new HashSet<Long>();
    for (int i = 0; i < widgets.size(); i++) {
      if (!known.contains(widgets.get(i))) {
        errors.add(lineError(i, "widgetId", "There is no such product"));
      } else if (!seen.add(widgets.get(i))) {
        errors.add(lineError(i, "widgetId", "This product stands in a line above"));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemType.INVALID_FIELDS.asException(errors);
    }
  }

  private static void refuseChanged(
      List<Long> widgets, Map<Long, Integer> expected, Map<Long, WidgetLevel> levels) {
    var same =
        expected.entrySet().stream()
            .allMatch(e -> e.getValue() == null || e.getValue() == levels.get(e.getKey()).level());
    if (!same) {
      throw changed(widgets, expected, levels);
    }
  }

  private static ProblemException changed(
      List<Long> widgets, Map<Long, Integer> expected, Map<Long, WidgetLevel> levels) {
    var errors = new ArrayList<FieldError>();
    for (int i = 0; i < widgets.size(); i++) {
      var now = levels.get(widgets.get(i));
      var then = expected.get(now.widgetId());
      if (then != null && !Objects.equals(then, now.level())) {
        errors.add(
            lineError(
                i,
                "expected",
                "%s: %d in stock now, not %d".formatted(now.name(), now.level(), then)));
      }
    }
    return ProblemType.LEVEL_CHANGED.asException(errors);
  }

  private static FieldError lineError(int line, String field, String sentence) {
    return new FieldError("lines[%d].%s".formatted(line, field), sentence);
  }
}
