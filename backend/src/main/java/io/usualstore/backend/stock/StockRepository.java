package io.usualstore.backend.stock;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.usualstore.backend.http.Keyset;
import io.usualstore.backend.http.Page;
import io.usualstore.backend.http.PageRequest;
import io.usualstore.backend.http.SortOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.Session;

@ApplicationScoped
public class StockRepository implements PanacheRepository<StockMovement> {
  private static final SortOrder<MovementResponse> NEWEST = SortOrder.newestById("m.id");

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
   * Newest first. The level after a movement is today's without all that came later, so the first
   * page reads no more than itself.
   */
  Page<MovementResponse> newestFirst(long widget, PageRequest request) {
    var keyset = new Keyset<>(NEWEST, request);
    var query =
        database.createQuery(
            """
            select m.id, m.kind, m.quantity, cast(w.stock %s as Integer),
              m.reason, m.createdAt, a.name, m.orderId
            from StockMovement m join Widget w on w.id = m.widgetId left join Account a on a.id = m.staffId
            where m.widgetId = :widget
            """
                    .formatted(sinceToday(request))
                + keyset.rest(),
            MovementResponse.class);
    keyset.with(Map.of("widget", widget)).forEach(query::setParameter);
    return keyset.page(query.setMaxResults(keyset.last() + 1).getResultList());
  }

  /** What to add to today's level: without the movements beyond the page, and the page's own. */
  private static String sinceToday(PageRequest request) {
    var beyond =
        request.cursor().isStart()
            ? ""
            : "- coalesce((select sum(l.quantity) from StockMovement l where l.widgetId = :widget and l.id %s :cursorId), 0)"
                .formatted(request.backward() ? ">" : ">=");
    return beyond
        + (request.backward()
            ? " + sum(m.quantity) over (order by m.id rows between unbounded preceding and current row)"
            : " - coalesce(sum(m.quantity) over (order by m.id desc rows between unbounded preceding and 1 preceding), 0)");
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
