package io.usualstore.backend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Rows that nobody else can write until this is closed: holds a request up in its middle. */
public final class LockedRow implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WAITING =
      "from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))";

  private final Connection connection;

  private LockedRow(Connection connection) {
    this.connection = connection;
  }

  /** In the shop of {@link PostgresResource}. */
  public static LockedRow of(String table, String column, long value) {
    return in(System.getProperty(PostgresResource.JDBC_URL), table, column, value);
  }

  static LockedRow in(String jdbcUrl, String table, String column, long value) {
    try {
      var lock = new LockedRow(DriverManager.getConnection(jdbcUrl));
      lock.connection.setAutoCommit(false);
      lock.run("select from %s where %s = %d for update".formatted(table, column, value));
      return lock;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns once a request stands before the lock. */
  public void awaitRequest() {
    var end = Instant.now().plus(PATIENCE);
    while (!run("select " + WAITING)) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("Nobody came to the lock");
      }
    }
  }

  /** Ends the connection of who waits. */
  void cutOff() {
    run("select pg_terminate_backend(pid) " + WAITING);
  }

  /** In the transaction that holds the lock; a statement that returns a row. */
  public boolean run(String sql) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets the others go on, with what was done here. */
  public void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
