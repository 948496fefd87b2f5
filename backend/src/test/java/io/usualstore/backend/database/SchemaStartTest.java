package io.usualstore.backend.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.Given;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(AbsentDatabase.class)
class SchemaStartTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder = Path.of(System.getProperty(AbsentDatabase.FOLDER));

  /** One story, since each step is the way to the next: what an operator meets in a bad night. */
  @Test
  void aServiceWaitsForItsDatabaseSaysWhyAndServesAsSoonAsItIsThere() throws Exception {
    awaitReason("it can't be reached");
    assertThatRequestsAreToldToComeBack();

    try (var server = startServer()) {
      execute(server, "create role late_admin login password 'right'");
      demandPasswords(server);
      awaitReason("it refuses the user or the password");

      AbsentDatabase.PasswordRotation.write(folder, "right");
      awaitReason("it does not exist");

      execute(server, "create database late_shop owner late_admin");
      awaitReady();
      assertThatRequestsAreServed();

      execute(server, "alter role late_admin password 'rotated'");
      AbsentDatabase.PasswordRotation.write(folder, "rotated");
      endConnections(server);
      awaitReady();
      assertThatRequestsAreServed();

      executeInShop(server, history(2));
      awaitReason("has schema version 2");
      awaitReady();
      executeInShop(server, history(3));
      awaitReason("newer than this program");
      executeInShop(server, "delete from flyway_schema_history where version = '3'");
      awaitReady();

      // as pg_restore leaves it: the roles are Terraform's, the database's settings are gone
      execute(server, "create role late_app");
      execute(server, "comment on role late_admin is 'UsualStore tenant late_shop'");
      endConnections(server);
      awaitReason("it allows too little");
      awaitReason("run the shop's deploy script, after a restore with --adopt");
      assertThatRequestsAreToldToComeBack();
      execute(server, "grant late_app to late_admin");
      executeInShop(server, "grant usage on schema public, staff to late_app");
      executeInShop(server, "grant all on all tables in schema public, staff to late_app");
      execute(server, "alter database late_shop set usualstore.application_role = 'late_app'");
      awaitReady();
      assertThatRequestsAreServed();
    }

    awaitReason("it can't be reached");
    assertThatRequestsAreToldToComeBack();
    try (var server = startServer()) {
      awaitReady();
      assertThatRequestsAreServed();
    }
  }

  private static void assertThatRequestsAreToldToComeBack() {
    given().get("/q/health/live").then().statusCode(200);
    var answer = signInOfNobody().then().statusCode(503).extract();
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("type")).isEqualTo("database-unavailable");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    assertThat(answer.asString()).doesNotContain("late_admin");
  }

  private static void assertThatRequestsAreServed() {
    signInOfNobody().then().statusCode(401);
  }

  private static Response signInOfNobody() {
    return Given.nobody()
        .body(Map.of("username", "nobody", "password", "no password"))
        .post("/sessions");
  }

  private EmbeddedPostgres startServer() throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(Integer.getInteger(AbsentDatabase.PORT))
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .start();
  }

  private void demandPasswords(EmbeddedPostgres server) throws SQLException {
    execute(
        server,
        """
        copy (values ('host all postgres all trust'), ('host all all all scram-sha-256'))
        to '%s/data/pg_hba.conf'"""
            .formatted(folder));
    execute(server, "select pg_reload_conf()");
  }

  private static String history(int version) {
    return """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (%1$d, '%1$d', 'to come', 'SQL', 'V%1$d__to_come.sql', 'test', 0, true)"""
        .formatted(version);
  }

  private static void awaitReady() {
    await("\"UP\"", 200);
  }

  private static void awaitReason(String reason) {
    await(reason, 0);
  }

  /** Asks again until the answer holds the text, and fails with the last answer. */
  private static void await(String text, int status) {
    var end = Instant.now().plus(PATIENCE);
    var answer = given().get("/q/health/ready");
    while (!(answer.asString().contains(text) && (status == 0 || status == answer.statusCode()))
        && Instant.now().isBefore(end)) {
      answer = given().get("/q/health/ready");
    }
    assertThat(answer.asString()).contains(text);
  }

  private static void endConnections(EmbeddedPostgres server) throws SQLException {
    execute(
        server,
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'late_admin'");
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void executeInShop(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = server.getDatabase("postgres", "late_shop").getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
