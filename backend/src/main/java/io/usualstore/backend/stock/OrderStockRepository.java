package io.usualstore.backend.stock;

import io.usualstore.backend.stock.OrderStock.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class OrderStockRepository {
  private static final String CHECK_VIOLATION = "23514";

  private final Session database;

  OrderStockRepository(Session database) {
    this.database = database;
  }

  /** False, with nothing added, where a level would fall below zero. */
  boolean tryToAdd(long order, StockMovementKind kind, List<Quantity> changes, long staff) {
    return database.doReturningWork(
        connection -> {
          execute(connection, "savepoint before_movements");
          try {
            insert(connection, order, kind, changes, staff);
            return true;
          } catch (SQLException e) {
            if (!CHECK_VIOLATION.equals(e.getSQLState())) {
              throw e;
            }
            execute(connection, "rollback to savepoint before_movements");
            return false;
          }
        });
  }

  void add(long order, StockMovementKind kind, List<Quantity> changes, long staff) {
    database.doWork(connection -> insert(connection, order, kind, changes, staff));
  }

  /**
   * One statement, however many lines: its rows are inserted, and so the levels locked, in order.
   */
  private static void insert(
      Connection connection, long order, StockMovementKind kind, List<Quantity> changes, long staff)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into stock_movements (widget_id, kind, quantity, order_id, staff_id)
            select widget_id, ?, quantity, ?, ?
            from unnest(?, ?) with ordinality as change (widget_id, quantity, position) order by position
            """)) {
      statement.setString(1, kind.name().toLowerCase(Locale.ROOT));
      statement.setLong(2, order);
      statement.setLong(3, staff);
      statement.setArray(
          4,
          connection.createArrayOf("bigint", changes.stream().map(Quantity::widgetId).toArray()));
      statement.setArray(
          5,
          connection.createArrayOf("integer", changes.stream().map(Quantity::quantity).toArray()));
      statement.executeUpdate();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Map<Long, Integer> levels(List<Long> widgets) {
    return database
        .createQuery("select w.id, w.stock from Widget w where w.id in :widgets", Object[].class)
        .setParameter("widgets", widgets)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
  }
}
