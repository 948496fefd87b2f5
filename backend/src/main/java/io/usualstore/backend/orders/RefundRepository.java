package io.usualstore.backend.orders;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.usualstore.backend.stock.OrderStock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class RefundRepository implements PanacheRepository<Refund> {
  private final Session database;

  RefundRepository(Session database) {
    this.database = database;
  }

  Optional<Refund> ofOrder(long refund, long order) {
    return find("id = ?1 and orderId = ?2", refund, order).firstResultOptional();
  }

  /** One statement, by line id: two refunds never wait for each other in a circle. */
  void addLines(Refund refund, List<RefundLineRequest> lines, List<Long> worthsMinor) {
    database
        .createNativeQuery(
            """
            insert into refund_lines (refund_id, order_line_id, quantity, worth_minor, restocked)
            select :refund, line, quantity, worth, restocked
            from unnest(:lines, :quantities, :worths, :restocked) as back (line, quantity, worth, restocked)
            order by line
            """)
        .setParameter("refund", refund.id)
        .setParameter("lines", lines.stream().map(RefundLineRequest::lineId).toArray(Long[]::new))
        .setParameter(
            "quantities", lines.stream().map(RefundLineRequest::quantity).toArray(Integer[]::new))
        .setParameter("worths", worthsMinor.toArray(Long[]::new))
        .setParameter(
            "restocked", lines.stream().map(RefundLineRequest::restock).toArray(Boolean[]::new))
        .executeUpdate();
  }

  /** What of a refund went back on the shelf, in the order of the widgets. */
  List<OrderStock.Quantity> restocked(Refund refund) {
    return database
        .createNativeQuery(
            """
            select l.widget_id, b.quantity
            from refund_lines b join order_lines l on l.id = b.order_line_id
            where b.refund_id = :refund and b.restocked order by l.widget_id
            """,
            Object[].class)
        .setParameter("refund", refund.id)
        .getResultStream()
        .map(row -> new OrderStock.Quantity((Long) row[0], (Integer) row[1]))
        .toList();
  }

  void withdraw(Refund refund, String reason, long staff) {
    database
        .createNativeQuery(
            "insert into refund_withdrawals (refund_id, reason, staff_id)"
                + " values (:refund, :reason, :staff)")
        .setParameter("refund", refund.id)
        .setParameter("reason", reason)
        .setParameter("staff", staff)
        .executeUpdate();
  }

  /** In the order in which they were granted. */
  List<RefundResponse> ofOrder(long order) {
    var lines =
        database
            .createNativeQuery(
                """
                select l.refund_id, l.order_line_id, l.quantity, l.restocked, l.worth_minor
                from refund_lines l join refunds r on r.id = l.refund_id
                where r.order_id = :order order by l.order_line_id
                """,
                Object[].class)
            .setParameter("order", order)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    row -> (Long) row[0],
                    Collectors.mapping(RefundRepository::line, Collectors.toList())));
    return find(
            """
            select r.id, r.amountMinor, r.offDebtMinor, r.paidOutMinor, r.withdrawn, r.reason, r.createdAt, a.name
            from Refund r left join Account a on a.id = r.staffId where r.orderId = ?1 order by r.id
            """,
            order)
        .project(Row.class)
        .stream()
        .map(row -> row.with(lines.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static RefundResponse.Line line(Object[] row) {
    return new RefundResponse.Line(
        (Long) row[1], (Integer) row[2], (Boolean) row[3], (Long) row[4]);
  }

  @RegisterForReflection // a projection that no JSON body registers
  record Row(
      long id,
      long amountMinor,
      long offDebtMinor,
      long paidOutMinor,
      boolean withdrawn,
      String reason,
      Instant at,
      String staffName) {
    RefundResponse with(List<RefundResponse.Line> lines) {
      return new RefundResponse(
          id,
          amountMinor,
          offDebtMinor,
          paidOutMinor,
          withdrawn ? 0 : amountMinor - paidOutMinor,
          withdrawn,
          reason,
          at,
          staffName,
          lines);
    }
  }
}
