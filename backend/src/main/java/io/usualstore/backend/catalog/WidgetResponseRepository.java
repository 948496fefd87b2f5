package io.usualstore.backend.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Reads one widget, which tills ask for at each scan, without an entity: finding the query's plan
 * and filling the entity would cost more than the rest of the answer.
 */
@ApplicationScoped
class WidgetResponseRepository {
  private static final String ONE =
      """
      select w.id, w.version, w.sku, w.barcode, w.name, w.description, w.price_minor, w.tax_rate_bp,
        c.name as category, w.low_stock_mark, s.level, w.archived_at, w.created_at, w.updated_at,
        i.updated_at as image_at
      from widgets w join stock s on s.widget_id = w.id left join categories c on c.id = w.category_id
        left join widget_images i on i.widget_id = w.id
      where w.id = ?
      """;

  private final Session database;

  WidgetResponseRepository(Session database) {
    this.database = database;
  }

  Optional<WidgetResponse> read(long id) {
    return database.doReturningWork(
        connection -> {
          try (var statement = connection.prepareStatement(ONE)) {
            statement.setLong(1, id);
            try (var rows = statement.executeQuery()) {
              return rows.next() ? Optional.of(widget(rows)) : Optional.empty();
            }
          }
        });
  }

  private static WidgetResponse widget(ResultSet row) throws SQLException {
    return new WidgetResponse(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("sku"),
        row.getString("barcode"),
        row.getString("name"),
        row.getString("description"),
        row.getLong("price_minor"),
        row.getInt("tax_rate_bp"),
        row.getString("category"),
        row.getObject("low_stock_mark", Integer.class),
        row.getInt("level"),
        instant(row, "archived_at"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        instant(row, "image_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
