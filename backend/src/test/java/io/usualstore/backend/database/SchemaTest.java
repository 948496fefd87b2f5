package io.usualstore.backend.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.flyway.runtime.QuarkusFlywayResourceProvider;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resource.classpath.ClassPathResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SchemaTest {
  private static final Path TERRAFORMS_FILE =
      Path.of("../terraform-tenants/modules/tenant/database-schema.sql");
  private static final String SHIPPED = "db/migration";
  private static final String NEXT = "db/upgrade";

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void anEmptyDatabaseGetsFromFlywayWhatTerraformApplies() throws Exception {
    var terraforms = filledByTerraform("by_terraform");
    var flyways = empty("by_flyway");
    schema("by_flyway", SHIPPED).migrate();

    assertThat(catalogue(flyways)).hasSizeGreaterThan(200).isEqualTo(catalogue(terraforms));
  }

  @Test
  void aDatabaseOfTerraformsIsTakenAsVersionOneAndKeepsItsRows() throws Exception {
    var database = filledByTerraform("taken_over");
    execute(database, "update shop set currency = 'CHF'");
    var before = catalogue(database);

    var schema = schema("taken_over", SHIPPED);
    schema.migrate();
    schema.migrate();

    assertThat(schema.version()).isEqualTo(new SchemaVersion(1, 1));
    assertThat(catalogue(database)).isEqualTo(before);
    assertThat(rows(database, "select currency from shop")).containsExactly("CHF");
  }

  @Test
  void theNextVersionUpgradesBothKindsOfDatabaseAlike() throws Exception {
    var terraforms = filledByTerraform("upgraded_terraforms");
    var flyways = empty("upgraded_flyways");
    schema("upgraded_flyways", SHIPPED).migrate();
    for (var database : List.of(terraforms, flyways)) {
      execute(database, "insert into widgets (sku, name, price_minor) values ('H1', 'Hammer', 1)");
    }

    for (var name : List.of("upgraded_terraforms", "upgraded_flyways")) {
      var schema = schema(name, SHIPPED, NEXT);
      schema.migrate();
      assertThat(schema.version()).isEqualTo(new SchemaVersion(2, 2));
    }

    assertThat(catalogue(terraforms))
        .isEqualTo(catalogue(flyways))
        .anyMatch(line -> line.startsWith("column public.widgets.brand"));
    assertThat(rows(terraforms, "select sku || brand from widgets")).containsExactly("H1");
  }

  @Test
  void theProgramBeforeStillServesAnUpgradedSchema() throws Exception {
    empty("one_ahead");
    schema("one_ahead", SHIPPED, NEXT).migrate();

    var before = schema("one_ahead", SHIPPED);
    before.migrate();

    assertThat(before.version()).isEqualTo(new SchemaVersion(2, 1));
    assertThat(before.version().fits()).isTrue();
  }

  @Test
  void flywaysOwnTableIsReadByTheProgramAndWrittenByItsOwnerAlone() throws Exception {
    var database = filledByTerraform("closed_history");
    execute(
        database,
        """
        create role history_app;
        create role history_viewer;
        alter default privileges grant select, insert, update, delete on tables to history_app;
        alter default privileges grant select on tables to history_viewer, public;
        alter database closed_history set usualstore.application_role = 'history_app'
        """);
    schema("closed_history", SHIPPED).migrate();

    var rights =
        "select pg_get_userbyid(grantee) || ' ' || privilege_type from pg_class c, aclexplode(relacl)"
            + " where relname = 'flyway_schema_history' and grantee <> relowner";
    assertThat(rows(database, rights)).containsExactly("history_app SELECT");

    execute(database, "grant delete on flyway_schema_history to history_app");
    schema("closed_history", SHIPPED).migrate();
    assertThat(rows(database, rights)).containsExactly("history_app SELECT");
  }

  @Test
  void aMigrationMayTakeLongerThanTheShopsLimits() throws Exception {
    var database = filledByTerraform("slow_upgrade");
    execute(database, "alter database slow_upgrade set statement_timeout = '300ms'");
    execute(database, "alter database slow_upgrade set transaction_timeout = '300ms'");
    execute(
        database, "alter database slow_upgrade set idle_in_transaction_session_timeout = '300ms'");

    var schema = schema("slow_upgrade", SHIPPED, "db/slow");
    schema.migrate();

    assertThat(schema.version()).isEqualTo(new SchemaVersion(2, 2));
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aMigrationDoesNotHoldUpTheShopBehindALockThatItWaitsFor() throws Exception {
    var database = filledByTerraform("busy_upgrade");
    try (var sale = database.getConnection();
        var statement = sale.createStatement()) {
      sale.setAutoCommit(false);
      statement.execute("select from widgets");
      assertThatThrownBy(() -> schema("busy_upgrade", SHIPPED, NEXT).migrate())
          .isInstanceOf(FlywayException.class)
          .hasMessageContaining("lock timeout");
    }
    var schema = schema("busy_upgrade", SHIPPED, NEXT);
    schema.migrate();
    assertThat(schema.version()).isEqualTo(new SchemaVersion(2, 2));
  }

  private static DataSource filledByTerraform(String name) throws Exception {
    var database = empty(name);
    execute(database, Files.readString(TERRAFORMS_FILE));
    return database;
  }

  private static DataSource empty(String name) throws SQLException {
    execute(server.getPostgresDatabase(), "create database " + name);
    return server.getDatabase("postgres", name);
  }

  private static Schema schema(String database, String... locations) {
    var dsn =
        "host=127.0.0.1 port=%d user=postgres dbname=%s".formatted(server.getPort(), database);
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(Map.of("DATABASE_DSN", dsn), "test", 100))
            .build();
    var flyway =
        Flyway.configure()
            .dataSource(server.getDatabase("postgres", database))
            .resourceProvider(new QuarkusFlywayResourceProvider(resources(locations)))
            .baselineOnMigrate(true)
            .placeholderReplacement(false)
            .load();
    return new Schema(flyway, new DsnCredentials(config), server.getDatabase("postgres", database));
  }

  private static List<LoadableResource> resources(String... folders) {
    var found = new ArrayList<LoadableResource>();
    var loader = SchemaTest.class.getClassLoader();
    for (var folder : folders) {
      for (var name : new File(loader.getResource(folder).getPath()).list()) {
        found.add(new ClassPathResource(null, folder + "/" + name, loader, UTF_8));
      }
    }
    return found;
  }

  private static List<String> catalogue(DataSource database) throws Exception {
    try (var script = SchemaTest.class.getResourceAsStream("/db/catalogue.sql")) {
      return rows(database, new String(script.readAllBytes()));
    }
  }

  private static List<String> rows(DataSource database, String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    }
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
