package io.usualstore.backend.stock;

import io.usualstore.backend.catalog.WidgetRepository;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
class StockService {
  private final StockRepository movements;
  private final WidgetRepository widgets;
  private final CurrentStaff staff;

  StockService(StockRepository movements, WidgetRepository widgets, CurrentStaff staff) {
    this.movements = movements;
    this.widgets = widgets;
    this.staff = staff;
  }

  @Transactional
  MovementResponse move(long widget, MovementRequest request) {
    // Counts of a widget wait for each other: two at once would each add the whole difference.
    // A sale waits for none: it is booked as if made after the count.
    var lock = isCount(request) ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE;
    if (widgets.findById(widget, lock) == null) {
      throw ProblemType.NOT_FOUND.asException();
    }
    var movement = new StockMovement();
    movement.widgetId = widget;
    movement.kind = request.kind();
    movement.quantity = isCount(request) ? difference(widget, request) : request.quantity();
    movement.reason = request.reason();
    movement.staffId = staff.id();
    movements.persistAndFlush(movement);
    return movements.one(movement.id);
  }

  private int difference(long widget, MovementRequest request) {
    if (request.quantity() < 0) {
      throw ProblemType.INVALID_FIELDS.asException(
          List.of(new FieldError("quantity", "Nobody counts less than zero")));
    }
    return request.quantity() - movements.level(widget);
  }

  private static boolean isCount(MovementRequest request) {
    return request.kind() == StockMovementKind.COUNT;
  }
}
