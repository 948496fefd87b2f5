package io.usualstore.backend.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resource.LoadableResource;

/** The tables: brings them up to the program's version, and tells which one is there. */
@ApplicationScoped
class Schema {
  /**
   * The shop's limits are its pages': a migration may take long. It doesn't wait long for a lock,
   * though, since every sale would queue up behind it; SchemaStart tries again.
   */
  private static final String LIMITS =
      "set statement_timeout = 0; set transaction_timeout = 0;"
          + " set idle_in_transaction_session_timeout = 0; set lock_timeout = '5s'";

  private final Flyway flyway;
  private final DsnCredentials credentials;
  private final DataSource pool;
  private final int known;

  Schema(Flyway flyway, DsnCredentials credentials, DataSource pool) {
    this.flyway = flyway;
    this.credentials = credentials;
    this.pool = pool;
    this.known = newest(flyway.getConfiguration());
  }

  /** Over a connection of its own, as the admin: the pool's connections have the lesser role. */
  void migrate() {
    var dsn = credentials.dsn();
    Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(dsn.jdbcUrl(), dsn.user(), dsn.password())
        .initSql(LIMITS)
        .load()
        .migrate();
  }

  /** By the files' names: Flyway itself would connect to the database once more to tell. */
  private static int newest(Configuration flyway) {
    return flyway.getResourceProvider().getResources("V", new String[] {".sql"}).stream()
        .map(LoadableResource::getFilename)
        .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
        .max()
        .orElseThrow();
  }

  SchemaVersion version() throws SQLException {
    try (var connection = pool.getConnection()) {
      return new SchemaVersion(found(connection), known);
    }
  }

  private static int found(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select coalesce(max(split_part(version, '.', 1)::integer), 0)"
                    + " from flyway_schema_history where success and version is not null")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
