package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Orders.assertRefused;
import static io.usualstore.backend.orders.Sale.widget;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OrderAccessTest {
  @Test
  void aViewerReadsAndNobodyElseSees() {
    var order = new Sale().of(1, widget(100, 0, 5)).placed();
    var id = order.getLong("id");
    Given.viewer().get("/orders/" + id).then().statusCode(200);
    Given.viewer().get("/orders").then().statusCode(200);
    for (var path : List.of("/orders", "/orders/" + id)) {
      Given.nobody().get(path).then().statusCode(401);
    }
    var body = Map.of("lines", List.of(Map.of("widgetId", 1, "quantity", 1)), "reason", "x");
    for (var path : List.of("", "/" + id + "/fulfil")) {
      Given.viewer()
          .header("Idempotency-Key", Given.unique("key"))
          .body(body)
          .post("/orders" + path)
          .then()
          .statusCode(403);
    }
    Given.viewer()
        .body(Map.of("reason", "x"))
        .post("/orders/" + id + "/cancel")
        .then()
        .statusCode(403);
    Given.viewer()
        .body(Map.of("method", "cash"))
        .post("/orders/" + id + "/payments")
        .then()
        .statusCode(403);
  }

  @Test
  void anUnknownOrderIsNotFound() {
    assertRefused(Given.viewer().get("/orders/999999999"), 404, "not-found");
    assertRefused(Given.staff().post("/orders/999999999/fulfil"), 404, "not-found");
  }
}
