package io.usualstore.backend.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.Page;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class StockResourceTest {
  @Test
  void aDeliveryRaisesTheLevel() {
    var widget = Given.widget();
    move(widget, "receive", 5);
    var movement = move(widget, "receive", 7);
    assertThat(movement.level()).isEqualTo(12);
    assertThat(movement.quantity()).isEqualTo(7);
    assertThat(movement.kind()).isEqualTo(StockMovementKind.RECEIVE);
    assertThat(movement.staffName()).isEqualTo("developer");
    assertThat(movement.orderId()).isNull();
    assertThat(movement.at()).isNotNull();
    assertThat(level(widget)).isEqualTo(12);
  }

  @Test
  void aCountSetsTheLevelAndBooksTheDifference() {
    var widget = Given.widget();
    move(widget, "receive", 10);
    var count = move(widget, "count", 7);
    assertThat(count.quantity()).isEqualTo(-3);
    assertThat(count.level()).isEqualTo(7);
    assertThat(move(widget, "count", 7).quantity()).isZero();
    assertThat(move(widget, "count", 0).level()).isZero();
  }

  @Test
  void countsMadeAtOnceDoNotAddUp() {
    var widget = Given.widget();
    AtOnce.answers(8, i -> move(widget, "count", 10));
    assertThat(level(widget)).isEqualTo(10);
  }

  @Test
  void movementsMadeAtOnceAllCount() {
    var widget = Given.widget();
    move(widget, "receive", 100);
    AtOnce.answers(12, i -> move(widget, "adjustment", -2));
    assertThat(level(widget)).isEqualTo(76);
  }

  @Test
  void theLevelNeverGoesBelowZero() {
    var widget = Given.widget();
    move(widget, "receive", 2);
    var problem =
        Given.problem(
            post(widget, Map.of("kind", "adjustment", "quantity", -3, "reason", "Lost")),
            409,
            "out-of-stock");
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("quantity");
    assertThat(level(widget)).isEqualTo(2);
    assertThat(page(widget, Map.of()).items()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "receive, 0, quantity-unsuitable",
    "receive, -1, quantity-unsuitable",
    "adjustment, 0, quantity-unsuitable",
    "count, -1, invalid-fields",
    "receive, 1000001, invalid-fields",
    "sale, -1, movement-of-an-order",
    "return, 1, movement-of-an-order"
  })
  void aQuantityThatDoesNotFitItsKindIsRefused(String kind, int quantity, String type) {
    var widget = Given.widget();
    var problem =
        Given.problem(
            post(widget, Map.of("kind", kind, "quantity", quantity, "reason", "Lost")), 422, type);
    assertThat(problem.errors()).hasSize(1);
    assertThat(level(widget)).isZero();
  }

  @Test
  void aLevelThatNoTableHoldsIsRefused() {
    var widget = Given.widget();
    for (var i = 0; i < 2; i++) {
      move(widget, "receive", 1_000_000);
    }
    var problem =
        Given.problem(
            post(widget, Map.of("kind", "count", "quantity", 0)), 422, "quantity-too-large");
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("quantity");
  }

  @Test
  void anUnknownKindIsRefusedWithTheKnownOnes() {
    var problem =
        Given.problem(
            post(Given.widget(), Map.of("kind", "theft", "quantity", 1)),
            400,
            "unreadable-request");
    assertThat(problem.errors())
        .containsExactly(
            new FieldError("kind", "must be one of receive, sale, return, adjustment, count"));
  }

  @Test
  void aWidgetThatIsNotThereHasNoMovements() {
    var body = Map.of("kind", "receive", "quantity", 1);
    Given.problem(post(9_000_000_000L, body), 404, "not-found");
    Given.problem(Given.viewer().get("/widgets/9000000000/movements"), 404, "not-found");
  }

  @Test
  void movementsAreReadNewestFirstEachWithItsLevel() {
    var widget = Given.widget();
    move(widget, "receive", 10);
    move(widget, "adjustment", -4);
    move(widget, "count", 5);
    move(widget, "receive", 20);
    var read = new ArrayList<MovementResponse>();
    var after = "";
    do {
      var page = page(widget, Map.of("limit", 3, "after", after));
      read.addAll(page.items());
      after = page.next();
    } while (after != null);
    assertThat(read).extracting(MovementResponse::level).containsExactly(25, 5, 6, 10);
    assertThat(read).extracting(MovementResponse::quantity).containsExactly(20, -1, -4, 10);
  }

  @Test
  void aReasonStaysAsItWasWritten() {
    var widget = Given.widget();
    var reason = "Broken — \"schön\" 🔨 <b>%s</b>";
    post(widget, Map.of("kind", "receive", "quantity", 1, "reason", reason)).then().statusCode(201);
    assertThat(page(widget, Map.of()).items())
        .extracting(MovementResponse::reason)
        .containsExactly(reason);
  }

  @Test
  void aMovementLeavesTheWidgetsVersion() {
    var widget = Given.widget();
    move(widget, "receive", 1);
    assertThat(Given.viewer().get("/widgets/" + widget).header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void aViewerReadsAndMovesNothing() {
    var widget = Given.widget();
    Given.viewer().get("/widgets/" + widget + "/movements").then().statusCode(200);
    var answer =
        Given.viewer()
            .body(Map.of("kind", "receive", "quantity", 1))
            .post("/widgets/" + widget + "/movements");
    Given.problem(answer, 403, "access-denied");
  }

  private static Response post(long widget, Map<String, ?> body) {
    return post(Given.unique("move"), widget, body);
  }

  private static Response post(String key, long widget, Map<String, ?> body) {
    return Given.staff()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/widgets/" + widget + "/movements");
  }

  @Test
  void aRepeatedMovementWithOneKeyBooksOnce() {
    var widget = Given.widget();
    var key = Given.unique("move");
    var body = Map.of("kind", "receive", "quantity", 3);
    var first = post(key, widget, body).then().statusCode(201).extract();
    var again = post(key, widget, body).then().statusCode(201).extract();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(level(widget)).isEqualTo(3);
    var without = Given.staff().body(body).post("/widgets/" + widget + "/movements");
    Given.problem(without, 400, "idempotency-key-missing");
    assertThat(level(widget)).isEqualTo(3);
  }

  @Test
  void anAdjustmentSaysWhy() {
    var widget = Given.widget();
    move(widget, "receive", 2);
    var problem =
        Given.problem(
            post(widget, Map.of("kind", "adjustment", "quantity", -1)), 422, "reason-missing");
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("reason");
    assertThat(level(widget)).isEqualTo(2);
  }

  private static MovementResponse move(long widget, String kind, int quantity) {
    return post(widget, Map.of("kind", kind, "quantity", quantity, "reason", "Broken"))
        .then()
        .statusCode(201)
        .extract()
        .as(MovementResponse.class);
  }

  private static int level(long widget) {
    return Given.viewer().get("/widgets/" + widget).then().statusCode(200).extract().path("stock");
  }

  private static Page<MovementResponse> page(long widget, Map<String, ?> query) {
    return Given.viewer()
        .queryParams(query)
        .get("/widgets/" + widget + "/movements")
        .then()
        .statusCode(200)
        .extract()
        .as(new TypeRef<>() {});
  }
}
