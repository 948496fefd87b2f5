package io.usualstore.backend.stock;

import io.usualstore.backend.stock.OrderStock.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.postgresql.util.PSQLException;

@ApplicationScoped
class MovementBatchRepository {
  private static final String TOO_LOW = "stock_level_not_negative";

  private final Session database;

  MovementBatchRepository(Session database) {
    this.database = database;
  }

  /** False, with nothing added, where a level would fall below zero. */
  boolean tryToAdd(MovementBatch batch) {
    return database.doReturningWork(
        connection -> {
          execute(connection, "savepoint before_movements");
          try {
            insert(connection, batch);
            return true;
          } catch (SQLException e) {
            if (!isTooLow(e)) {
              throw e;
            }
            execute(connection, "rollback to savepoint before_movements");
            return false;
          }
        });
  }

  void add(MovementBatch batch) {
    database.doWork(connection -> insert(connection, batch));
  }

  /**
   * One statement, however many lines: its rows are inserted, and so the levels locked, in order.
   */
  private static void insert(Connection connection, MovementBatch batch) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into stock_movements (widget_id, kind, quantity, order_id, reason, staff_id)
            select widget_id, ?, quantity, ?, ?, ?
            from unnest(?, ?) with ordinality as change (widget_id, quantity, position) order by position
            """)) {
      var changes = batch.changes();
      statement.setString(1, batch.kind().name().toLowerCase(Locale.ROOT));
      statement.setObject(2, batch.orderId(), java.sql.Types.BIGINT);
      statement.setString(3, batch.reason());
      statement.setLong(4, batch.staffId());
      statement.setArray(
          5,
          connection.createArrayOf("bigint", changes.stream().map(Quantity::widgetId).toArray()));
      statement.setArray(
          6,
          connection.createArrayOf("integer", changes.stream().map(Quantity::quantity).toArray()));
      statement.executeUpdate();
    }
  }

  private static boolean isTooLow(SQLException e) {
    return e instanceof PSQLException refusal
        && refusal.getServerErrorMessage() != null
        && TOO_LOW.equals(refusal.getServerErrorMessage().getConstraint());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** By widget; one that there isn't is missing. */
  Map<Long, WidgetLevel> levels(Collection<Long> widgets) {
    return database
        .createQuery(
            "select w.id, w.sku, w.name, w.stock from Widget w where w.id in :widgets",
            WidgetLevel.class)
        .setParameter("widgets", List.copyOf(widgets))
        .getResultStream()
        .collect(Collectors.toMap(WidgetLevel::widgetId, Function.identity()));
  }

  /** Until the transaction ends, nobody else counts these; a sale waits for none. */
  void lockForCount(Collection<Long> widgets) {
    database
        .createNativeQuery(
            "select id from widgets where id in (:widgets) order by id for no key update",
            Object.class)
        .setParameterList("widgets", widgets)
        .getResultList();
  }
}
