package io.usualstore.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only a process of its own can show: how it ends, and what it writes to its log. */
class PackagedProgramIT {
  private static final PostgresResource POSTGRES = new PostgresResource();
  private static String dsn;

  @BeforeAll
  static void start() {
    dsn = POSTGRES.start().get("DATABASE_DSN");
  }

  @AfterAll
  static void stop() {
    POSTGRES.stop();
  }

  @Test
  void aRequestInProgressIsFinishedBeforeTheProgramEnds() throws Exception {
    var customer = customer();
    try (var program = PackagedProgram.start(dsn);
        var lock = LockedRow.of("customers", "id", customer)) {
      var change = program.begin(changeOf(customer, program));
      lock.awaitRequest();

      program.terminate();
      awaitFarewell(program);
      assertThat(program.isAlive()).isTrue();
      lock.close();

      assertThat(change.join().statusCode()).isEqualTo(200);
      assertThat(change.join().body()).contains("Finished in time");
      assertThat(program.awaitEnd(Duration.ofSeconds(8))).isIn(0, 128 + 15);
      assertThatNobodyIsThere(program);
    }
  }

  @Test
  void aProgramWithNothingToDoEndsAtOnce() throws Exception {
    try (var program = PackagedProgram.start(dsn)) {
      program.terminate();
      assertThat(program.awaitEnd(Duration.ofSeconds(5))).isIn(0, 128 + 15);
    }
  }

  @Test
  void theCallersCorrelationIdStandsInTheLogAndInTheProblem() throws Exception {
    var id = Given.unique("from-the-frontend");
    var customer = customer();
    try (var program = PackagedProgram.start(dsn);
        var lock = LockedRow.of("customers", "id", customer)) {
      var change = program.begin(changeOf(customer, program).header("X-Correlation-Id", id));
      lock.awaitRequest();
      lock.cutOff();

      var problem = JsonPath.from(change.join().body());
      assertThat(problem.getString("type")).isEqualTo("database-unavailable");
      assertThat(problem.getString("correlationId")).isEqualTo(id);
      assertThat(program.log().lines().filter(line -> line.contains(id)))
          .anyMatch(line -> line.contains("Database: "));
    }
  }

  private static long customer() {
    return Long.parseLong(
        Database.query("insert into customers (name) values ('Alice') returning id").get(0));
  }

  private static HttpRequest.Builder changeOf(long customer, PackagedProgram program)
      throws IOException, InterruptedException {
    return program
        .signedIn("developer", "/customers/" + customer)
        .header("If-Match", "\"0\"")
        .PUT(BodyPublishers.ofString("{\"name\":\"Finished in time\"}"));
  }

  /** Returns once it says that it takes leave; what comes meanwhile is answered still. */
  private static void awaitFarewell(PackagedProgram program)
      throws IOException, InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (System.nanoTime() < end) {
      var answer = program.send(program.request("/shop"));
      assertThat(answer.statusCode()).isEqualTo(200);
      if (answer.headers().firstValue("Connection").filter("close"::equals).isPresent()) {
        return;
      }
    }
    throw new AssertionError("It keeps connections as if it went on");
  }

  private static void assertThatNobodyIsThere(PackagedProgram program) {
    assertThatThrownBy(() -> program.send(program.request("/shop")))
        .isInstanceOf(IOException.class);
  }
}
