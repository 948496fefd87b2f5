package io.usualstore.backend.stock;

import io.usualstore.backend.stock.OrderStock.Found;
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

  /** Each that fails does so since somebody else's sale was first. */
  private static final int ATTEMPTS = 10;

  private final Session database;

  MovementBatchRepository(Session database) {
    this.database = database;
  }

  /** False, with nothing added, where a level would fall below zero. */
  boolean tryToAdd(MovementBatch batch) {
    return tryToAdd(batch, List.of());
  }

  /**
   * As the other; what the levels lack of what was found is added first, in the same order. Others
   * may sell while that is reckoned, and nobody here may lock a level: then it is reckoned anew.
   */
  boolean tryToAdd(MovementBatch batch, List<Found> found) {
    var attempts = found.isEmpty() ? 1 : ATTEMPTS;
    return database.doReturningWork(
        connection -> {
          for (int i = 0; i < attempts; i++) {
            if (isAdded(connection, batch, found)) {
              return true;
            }
          }
          return false;
        });
  }

  private static boolean isAdded(Connection connection, MovementBatch batch, List<Found> found)
      throws SQLException {
    execute(connection, "savepoint before_movements");
    try {
      insert(connection, batch, found);
      return true;
    } catch (SQLException e) {
      if (!isTooLow(e)) {
        throw e;
      }
      execute(connection, "rollback to savepoint before_movements");
      return false;
    }
  }

  void add(MovementBatch batch) {
    database.doWork(connection -> insert(connection, batch, List.of()));
  }

  /**
   * One statement, however many lines: its rows are inserted, and so the levels locked, in order.
   */
  private static void insert(Connection connection, MovementBatch batch, List<Found> found)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into stock_movements (widget_id, kind, quantity, order_id, reason, staff_id)
            select widget_id, kind, quantity, ?, reason, ?
            from (
              select widget_id, 0 as position, 'adjustment' as kind, wanted - level as quantity, reason
              from unnest(?, ?, ?) as found (widget_id, wanted, reason) join stock using (widget_id)
              where level < wanted
              union all
              select widget_id, position, ?, quantity, ?
              from unnest(?, ?) with ordinality as change (widget_id, quantity, position)) movement
            order by widget_id, position
            """)) {
      var changes = batch.changes();
      statement.setObject(1, batch.orderId(), java.sql.Types.BIGINT);
      statement.setLong(2, batch.staffId());
      statement.setArray(
          3, connection.createArrayOf("bigint", found.stream().map(Found::widgetId).toArray()));
      statement.setArray(
          4, connection.createArrayOf("integer", found.stream().map(Found::wanted).toArray()));
      statement.setArray(
          5, connection.createArrayOf("text", found.stream().map(Found::reason).toArray()));
      statement.setString(6, batch.kind().name().toLowerCase(Locale.ROOT));
      statement.setString(7, batch.reason());
      statement.setArray(
          8,
          connection.createArrayOf("bigint", changes.stream().map(Quantity::widgetId).toArray()));
      statement.setArray(
          9,
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
