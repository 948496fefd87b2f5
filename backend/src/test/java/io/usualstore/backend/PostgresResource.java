package io.usualstore.backend;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL 17 with one shop's database: the schema's version 1, and staff of each level.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
  /** A system property, since a test may have another class loader than this resource. */
  static final String JDBC_URL = "usualstore.test.jdbc-url";

  /** For what the program says of itself. */
  public static final String OPERATORS_TOKEN = "for who runs the tests";

  private static final String DATABASE = "test_shop";

  private EmbeddedPostgres server;

  @Override
  public Map<String, String> start() {
    try {
      server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
      createShop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    System.setProperty(JDBC_URL, server.getJdbcUrl("postgres", DATABASE));
    Database.plantStaff();
    return Map.of(
        "DATABASE_DSN",
        "host=127.0.0.1 port=%d user=postgres dbname=%s".formatted(server.getPort(), DATABASE),
        "quarkus.http.host",
        "127.0.0.1",
        "operator.token-file",
        operatorsToken().toString());
  }

  /** A file of it, for any resource that starts the program. */
  public static Path operatorsToken() {
    try {
      var file = Files.createTempFile("operator", "token");
      file.toFile().deleteOnExit();
      return Files.writeString(file, OPERATORS_TOKEN + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void createShop() throws IOException, SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + DATABASE);
    }
    Flyway.configure()
        .dataSource(server.getDatabase("postgres", DATABASE))
        .placeholderReplacement(false)
        .load()
        .migrate();
    try (var connection = server.getDatabase("postgres", DATABASE).getConnection();
        var statement = connection.createStatement();
        var script = getClass().getResourceAsStream("/application-role.sql")) {
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public void stop() {
    try {
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
