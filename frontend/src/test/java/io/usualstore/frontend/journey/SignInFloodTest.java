package io.usualstore.frontend.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sign-ins at the door of the shop: many at once, and whom the backend sees. */
@QuarkusTest
@WithTestResource(BackendResource.class)
class SignInFloodTest {

  private static final int FLOOD = 60;
  private static final Duration BOUND = Duration.ofSeconds(2);

  @Test
  void aFloodKeepsNobodyWaitingWhoIsSignedIn() throws Exception {
    var session = signIn(Staff.ADMIN.username(), Staff.ADMIN.password()).cookies();
    RestAssured.given().cookies(session).get("/products").then().statusCode(200);
    var threads = Executors.newFixedThreadPool(FLOOD);
    var flood =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                var calls =
                    IntStream.range(0, FLOOD)
                        .<Callable<Integer>>mapToObj(
                            i -> () -> signIn("s-" + UUID.randomUUID(), "guess").statusCode())
                        .toList();
                var answers = new ArrayList<Integer>();
                for (var answer : threads.invokeAll(calls)) {
                  answers.add(answer.get());
                }
                return answers;
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    var longest = Duration.ZERO;
    while (!flood.isDone()) {
      var begin = Instant.now();
      RestAssured.given().cookies(session).get("/products").then().statusCode(200);
      var took = Duration.between(begin, Instant.now());
      longest = took.compareTo(longest) > 0 ? took : longest;
    }
    threads.shutdown();
    assertThat(longest).isLessThan(BOUND);
    assertThat(flood.join()).containsOnly(401, 429).contains(429);
  }

  @Test
  void theBackendCountsTheBrowserAndNotThisProgram() throws SQLException {
    signIn(Staff.VIEWER.username(), Staff.VIEWER.password()).then().statusCode(303);
    assertThat(
            first(
                "select address || ' ' || device from audit_log where action = 'sign-in'"
                    + " and subject = (select 'staff/' || id from staff.accounts where username = 'vic')"
                    + " order by id desc limit 1"))
        .isEqualTo("127.0.0.1 Till/1.0");
  }

  private static Response signIn(String username, String password) {
    var form = RestAssured.get("/sign-in");
    return RestAssured.given()
        .redirects()
        .follow(false)
        .cookies(form.cookies())
        .header("User-Agent", "Till/1.0")
        .header("X-Client-Address", "192.0.2.7") // a browser's word for itself counts for nothing
        .formParam(
            "csrf-token", form.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value"))
        .formParam("username", username)
        .formParam("password", password)
        .post("/sign-in");
  }

  private static String first(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(BackendResource.jdbcUrl());
        var rows = connection.createStatement().executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
