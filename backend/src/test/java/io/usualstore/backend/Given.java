package io.usualstore.backend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.usualstore.backend.http.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** What a test begins with, made over HTTP under names never used before. */
public class Given {
  public static final String PASSWORD = "long enough for tests";

  private static final AnswerContract CONTRACT = new AnswerContract();

  /** By shop and user: the native program's tests go from one shop to the next within one JVM. */
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private Given() {}

  /**
   * REST Assured leaves each request's connection open until its client is garbage, and one address
   * may have five hundred: the program closes it.
   */
  public static RequestSpecification nobody() {
    return given().filter(CONTRACT).contentType(ContentType.JSON).header("Connection", "close");
  }

  /** Reads only. */
  public static RequestSpecification viewer() {
    return signedIn("customer");
  }

  /** Reads and writes. */
  public static RequestSpecification staff() {
    return signedIn("developer");
  }

  /** Makes something, once. */
  public static RequestSpecification maker() {
    return staff().header("Idempotency-Key", unique("make"));
  }

  public static RequestSpecification admin() {
    return signedIn("admin");
  }

  /** The problem that this answer must be, by its type. */
  public static Problem problem(Response response, int status, String type) {
    var problem =
        response
            .then()
            .statusCode(status)
            .contentType(Problem.MEDIA_TYPE)
            .extract()
            .as(Problem.class);
    assertThat(problem.type()).isEqualTo(type);
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.title()).isNotBlank();
    assertThat(problem.correlationId()).isEqualTo(response.header("X-Correlation-Id"));
    return problem;
  }

  public static RequestSpecification bearer(String token) {
    return nobody().header("Authorization", "Bearer " + token);
  }

  /** What else the first request of each would do. */
  public static void signIn() {
    viewer();
    staff();
    admin();
  }

  private static RequestSpecification signedIn(String username) {
    var shop = System.getProperty(PostgresResource.JDBC_URL);
    return bearer(TOKENS.computeIfAbsent(shop + username, key -> token(username, PASSWORD)));
  }

  public static String token(String username, String password) {
    return nobody()
        .body(Map.of("username", username, "password", password))
        .post("/sessions")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  /** An account that no other test knows, with {@link #PASSWORD}. */
  public static String account(String level) {
    var username = unique("account");
    Database.plantAccount(username, level, PASSWORD, 4, false);
    return username;
  }

  /** Another client than any before, as the frontend tells of one: limits count by address. */
  public static RequestSpecification stranger() {
    return nobody().header("X-Client-Address", address());
  }

  public static String address() {
    var random = ThreadLocalRandom.current();
    return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }

  public static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
  }

  /** A body that is accepted, with these values in place of its own. */
  public static Map<String, Object> widgetBody(Map<String, ?> values) {
    var body = new HashMap<String, Object>();
    body.put("sku", unique("SKU"));
    body.put("name", unique("Widget"));
    body.put("priceMinor", 1990L);
    body.put("taxRateBp", 2000);
    body.putAll(values);
    return body;
  }

  /** The id of a new widget, with nothing in stock. */
  public static long widget(Map<String, ?> values) {
    return staff()
        .body(widgetBody(values))
        .post("/widgets")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  public static long widget() {
    return widget(Map.of());
  }
}
