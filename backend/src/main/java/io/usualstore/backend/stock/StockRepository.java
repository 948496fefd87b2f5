package io.usualstore.backend.stock;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.usualstore.backend.http.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

@ApplicationScoped
public class StockRepository implements PanacheRepository<StockMovement> {
  private final Session database;

  StockRepository(Session database) {
    this.database = database;
  }

  int level(long widget) {
    return (Integer)
        database
            .createNativeQuery("select level from stock where widget_id = :widget", Object.class)
            .setParameter("widget", widget)
            .getSingleResult();
  }

  /**
   * Newest first: one row more than {@code limit}, which shows that another page follows. The level
   * after a movement is today's without all that came later, so the first page reads no more than
   * itself.
   */
  List<MovementResponse> newestFirst(long widget, Cursor after, int limit) {
    return database
        .createQuery(
            """
            select m.id, m.kind, m.quantity,
              cast(w.stock
                - coalesce((select sum(l.quantity) from StockMovement l where l.widgetId = :widget and l.id >= :before), 0)
                - coalesce(sum(m.quantity) over (order by m.id desc rows between unbounded preceding and 1 preceding), 0)
                as Integer),
              m.reason, m.createdAt, a.name, m.orderId
            from StockMovement m join Widget w on w.id = m.widgetId left join Account a on a.id = m.staffId
            where m.widgetId = :widget and m.id < :before
            order by m.id desc
            """,
            MovementResponse.class)
        .setParameter("widget", widget)
        .setParameter("before", after.isStart() ? Long.MAX_VALUE : after.id())
        .setMaxResults(limit + 1)
        .getResultList();
  }

  MovementResponse one(long movement) {
    return database
        .createQuery(
            """
            select m.id, m.kind, m.quantity, w.stock, m.reason, m.createdAt, a.name, m.orderId
            from StockMovement m join Widget w on w.id = m.widgetId left join Account a on a.id = m.staffId
            where m.id = :movement
            """,
            MovementResponse.class)
        .setParameter("movement", movement)
        .getSingleResult();
  }
}
