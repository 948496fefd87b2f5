package io.usualstore.frontend.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop that trades: what scenes show, made over HTTP, beside a mass of other rows. */
final class FullShop {

  private final AtomicInteger next = new AtomicInteger(100);
  private final String token;

  final long hammer;
  final long glue;
  final long rope;
  final long alice;
  final long bob;

  /**
   * @param mass brings in what stands around the scenes' own
   */
  FullShop(Runnable mass) {
    mass.run();
    token =
        request()
            .body(Map.of("username", Staff.ADMIN.username(), "password", Staff.ADMIN.password()))
            .post("/sessions")
            .then()
            .statusCode(201)
            .extract()
            .path("token");
    hammer = product("Claw hammer 500 g", 1990, 400);
    glue = product("Wood glue D3, 750 g", 750, 2);
    rope = product("Rope 8 mm, by the metre", 120, 0);
    execute(
        "update widgets set low_stock_mark = 5, barcode = '4006381333931', description ="
            + " E'Waterproof.\\n"
            + "Sets in ten minutes.' where id = "
            + glue);
    alice =
        customer(
            Map.of(
                "name",
                "Alice Johnson",
                "email",
                "alice@example.com",
                "phone",
                "+44 7700 900123",
                "address",
                "Orchard Road 4\nLudlow SY8",
                "note",
                "Rings before she comes",
                "tags",
                List.of("trade", "regular")));
    bob = customer("Bob Whitfield");
  }

  /**
   * Before the first page: what one knows of the shop, the next ones don't ask for again. The shop
   * stands where it is afternoon now, so that its day has sales whenever it is looked at.
   */
  static void furnish() {
    var hoursAhead = Math.min(15 - OffsetDateTime.now(ZoneOffset.UTC).getHour(), 14);
    execute(
        "update shop set colour = '#b45309', time_zone = 'Etc/GMT%+d', address = E'Mill Lane 12\\nLudlow SY8', receipt_note = 'Goods are taken back within 30 days, with this receipt.'"
            .formatted(-hoursAhead));
  }

  /** Enough that each list has a next page. */
  static void someOfEverything() {
    try (var rows = FullShop.class.getResourceAsStream("/gallery/mass.sql")) {
      execute(new String(rows.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that no other scene knows. */
  long product(String name, long priceMinor, int stock) {
    var id =
        post(
                "/widgets",
                Map.of(
                    "sku",
                    "HW-" + next.incrementAndGet(),
                    "name",
                    name,
                    "priceMinor",
                    priceMinor,
                    "taxRateBp",
                    2000,
                    "category",
                    "Tools"))
            .getLong("id");
    if (stock > 0) {
      receive(id, stock);
    }
    return id;
  }

  void receive(long product, int quantity) {
    post("/widgets/" + product + "/movements", Map.of("kind", "receive", "quantity", quantity));
  }

  void takeAway(long product, int quantity) {
    post(
        "/widgets/" + product + "/movements",
        Map.of("kind", "adjustment", "quantity", -quantity, "reason", "broken"));
  }

  void sellOut(long product) {
    var left = get("/widgets/" + product).getInt("stock");
    if (left > 0) {
      takeAway(product, left);
    }
  }

  String sku(long product) {
    return get("/widgets/" + product).getString("sku");
  }

  long customer(String name) {
    return customer(Map.of("name", name));
  }

  private long customer(Map<String, Object> fields) {
    return post("/customers", fields).getLong("id");
  }

  void giveCredit(long customer, long amountMinor) {
    post(
        "/customers/" + customer + "/store-credit",
        Map.of("amountMinor", amountMinor, "reason", "an apology"));
  }

  /** Sold for cash and handed over. */
  long sold(long customer, long product, int quantity) {
    return order(customer, product, quantity, Map.of("method", "cash"), true);
  }

  /** Though the books had too few of it: it is to be counted. */
  void soldFound(long product, int quantity) {
    var line = Map.of("widgetId", product, "quantity", quantity, "foundReason", "in the window");
    post("/orders", Map.of("lines", List.of(line), "payment", Map.of("method", "cash")));
  }

  long unpaid(long customer, long product, int quantity) {
    return order(customer, product, quantity, null, false);
  }

  long paid(long customer, long product, int quantity) {
    return order(
        customer, product, quantity, Map.of("method", "card", "reference", "T-471108"), false);
  }

  private long order(
      long customer, long product, int quantity, Map<String, Object> payment, boolean handOver) {
    var order = new HashMap<String, Object>(draft(customer, product, quantity));
    order.put("payment", payment);
    order.put("handOver", handOver);
    return post("/orders", order).getLong("id");
  }

  long parked(long customer, long product, int quantity) {
    return post("/drafts", draft(customer, product, quantity)).getLong("id");
  }

  private static Map<String, Object> draft(long customer, long product, int quantity) {
    return Map.of(
        "customerId",
        customer,
        "lines",
        List.of(Map.of("widgetId", product, "quantity", quantity)),
        "note",
        "Call before delivery");
  }

  /** All of the order's first line comes back; nothing is paid out yet. */
  void grantRefund(long order) {
    var line = get("/orders/" + order);
    post(
        "/orders/" + order + "/refunds",
        Map.of(
            "lines",
            List.of(
                Map.of(
                    "lineId",
                    line.getLong("lines[0].id"),
                    "quantity",
                    line.getInt("lines[0].quantity"),
                    "restock",
                    true)),
            "reason",
            "the handle is loose"));
  }

  void payOut(long order) {
    var refund = get("/orders/" + order).getLong("refunds[0].id");
    post("/orders/" + order + "/refunds/" + refund + "/payouts", Map.of("method", "cash"));
  }

  JsonPath get(String path) {
    return request().get(path).then().statusCode(200).extract().jsonPath();
  }

  JsonPath post(String path, Object body) {
    return request().body(body).post(path).then().statusCode(lessThan(300)).extract().jsonPath();
  }

  void put(String path, byte[] content) {
    request()
        .contentType("application/octet-stream")
        .body(content)
        .put(path)
        .then()
        .statusCode(lessThan(300));
  }

  static void execute(String sql) {
    try {
      BackendResource.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private RequestSpecification request() {
    var request =
        RestAssured.given()
            .baseUri(BackendResource.apiUrl())
            .port(URI.create(BackendResource.apiUrl()).getPort())
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", UUID.randomUUID());
    return token == null ? request : request.auth().oauth2(token);
  }
}
