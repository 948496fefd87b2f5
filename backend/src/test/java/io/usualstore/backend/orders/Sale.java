package io.usualstore.backend.orders;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.usualstore.backend.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sale as a test rings it up: what it doesn't say is left out. */
public class Sale {
  private final Map<String, Object> body = new HashMap<>();
  private final List<Map<String, Object>> lines = new ArrayList<>();
  private String key = Given.unique("sale-key");

  public Sale() {
    body.put("lines", lines);
  }

  /** The id of a new widget with this much in stock. */
  public static long widget(long priceMinor, int taxRateBp, int stock) {
    return widget(Map.of("priceMinor", priceMinor, "taxRateBp", taxRateBp), stock);
  }

  public static long widget(Map<String, ?> values, int stock) {
    var widget = Given.widget(values);
    Given.staff()
        .header("Idempotency-Key", Given.unique("move"))
        .body(Map.of("kind", "receive", "quantity", stock))
        .post("/widgets/" + widget + "/movements")
        .then()
        .statusCode(201);
    return widget;
  }

  public static int level(long widget) {
    return Given.viewer().get("/widgets/" + widget).then().extract().path("stock");
  }

  public Sale of(int quantity, long widget) {
    return of(quantity, widget, Map.of());
  }

  public Sale of(int quantity, long widget, Map<String, ?> more) {
    var line = new HashMap<String, Object>(more);
    line.put("widgetId", widget);
    line.put("quantity", quantity);
    lines.add(line);
    return this;
  }

  public Sale with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  public Sale paid(String method) {
    return with("payment", Map.of("method", method));
  }

  public Sale key(String key) {
    this.key = key;
    return this;
  }

  public Response send() {
    return send(Given.staff());
  }

  public Response send(RequestSpecification sender) {
    return sender.header("Idempotency-Key", key).body(body).post("/orders");
  }

  public JsonPath placed() {
    return send().then().statusCode(201).extract().jsonPath();
  }
}
