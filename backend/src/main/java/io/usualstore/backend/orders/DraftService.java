package io.usualstore.backend.orders;

import io.usualstore.backend.http.ETag;
import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Sales that are parked, and orders that the back office prepares. */
@ApplicationScoped
class DraftService {
  private final OrderRepository orders;
  private final OrderWriter writer;
  private final Timeline timeline;
  private final OrderReader reader;
  private final CurrentStaff staff;

  DraftService(
      OrderRepository orders,
      OrderWriter writer,
      Timeline timeline,
      OrderReader reader,
      CurrentStaff staff) {
    this.orders = orders;
    this.writer = writer;
    this.timeline = timeline;
    this.reader = reader;
    this.staff = staff;
  }

  @Transactional
  OrderResponse create(DraftRequest request) {
    var draft = blank();
    writer.write(draft, request);
    timeline.add(draft, OrderEventKind.CREATED, Map.of("totalMinor", draft.totalMinor));
    return reader.read(draft.id);
  }

  @Transactional
  OrderResponse change(long id, ETag expected, DraftRequest request) {
    var draft = open(id);
    expected.mustMatch(draft.version);
    orders.nextVersion(draft); // whatever changes: it may be the lines alone
    writer.write(draft, request);
    timeline.add(draft, OrderEventKind.CHANGED, Map.of("totalMinor", draft.totalMinor));
    return reader.read(id);
  }

  Order blank() {
    var order = new Order();
    order.createdBy = staff.id();
    return order;
  }

  /** Nobody else changes or places it until the transaction ends. */
  Order open(long id) {
    var order = orders.locked(id).orElseThrow(ProblemType.NOT_FOUND::asException);
    if (order.status != OrderStatus.DRAFT) {
      throw ProblemType.STEP_NOT_ALLOWED.asException(
          order.number == null
              ? "This parked sale was discarded meanwhile"
              : "This parked sale was charged meanwhile: see order " + order.number);
    }
    return order;
  }
}
