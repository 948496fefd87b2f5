package io.usualstore.backend.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.usualstore.backend.Given;
import io.usualstore.backend.http.Problem;
import java.util.Map;

/** What tests do to orders over HTTP. */
public class Orders {
  private Orders() {}

  static JsonPath reread(JsonPath order) {
    return Given.viewer()
        .get("/orders/" + order.getLong("id"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static Response post(JsonPath order, String command, Object body) {
    var request = Given.staff();
    return (body == null ? request : request.body(body))
        .post("/orders/%d/%s".formatted(order.getLong("id"), command));
  }

  static Response pay(JsonPath order, Map<String, ?> payment) {
    return Given.staff()
        .header("Idempotency-Key", Given.unique("pay-key"))
        .body(payment)
        .post("/orders/%d/payments".formatted(order.getLong("id")));
  }

  /** As staff do; the answer may be a refusal. */
  public static Response grant(JsonPath order, Map<String, ?> refund) {
    return grant(order, Given.unique("grant-key"), refund);
  }

  static Response grant(JsonPath order, String key, Map<String, ?> refund) {
    return Given.staff()
        .header("Idempotency-Key", key)
        .body(refund)
        .post("/orders/%d/refunds".formatted(order.getLong("id")));
  }

  /** The last refund that was granted, as an admin does. */
  public static Response payOut(JsonPath granted, Map<String, ?> payout) {
    return payOut(granted, Given.unique("payout-key"), payout);
  }

  static Response payOut(JsonPath granted, String key, Map<String, ?> payout) {
    return Given.admin()
        .header("Idempotency-Key", key)
        .body(payout)
        .post(
            "/orders/%d/refunds/%d/payouts"
                .formatted(granted.getLong("id"), granted.getLong("refunds[-1].id")));
  }

  public static JsonPath created(Response answer) {
    return answer.then().statusCode(201).extract().jsonPath();
  }

  /** One line of a refund. */
  static Map<String, Object> back(JsonPath order, int line, int quantity, boolean restock) {
    return Map.of(
        "lineId",
        order.getLong("lines[%d].id".formatted(line)),
        "quantity",
        quantity,
        "restock",
        restock);
  }

  static JsonPath list(Map<String, ?> parameters) {
    return Given.viewer()
        .queryParams(parameters)
        .get("/orders")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static long customer(String name) {
    return Given.maker()
        .body(Map.of("name", name))
        .post("/customers")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  static Problem assertRefused(Response answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    var problem = answer.as(Problem.class);
    assertThat(problem.type()).isEqualTo(type);
    return problem;
  }
}
