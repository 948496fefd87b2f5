package io.usualstore.backend.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class StockBookingResourceTest {
  private static final String RECEIPTS = "/stock/receipts";
  private static final String COUNTS = "/stock/counts";

  @Test
  void aDeliveryOfManyWidgetsIsBookedInTheOrderOfItsLines() {
    var hammer = Given.widget();
    var nail = Given.widget();
    receive(hammer, 1);
    var booked =
        booked(post(RECEIPTS, body("Delivery 17", received(nail, 200), received(hammer, 4))));
    assertThat(booked.lines())
        .extracting(StockBookingResponse.Line::widgetId)
        .containsExactly(nail, hammer);
    assertThat(booked.lines()).extracting(StockBookingResponse.Line::level).containsExactly(200, 5);
    assertThat(movements(nail)).containsExactly(Map.entry("receive", "Delivery 17"));
  }

  @Test
  void aCountBooksTheDifferencesAndLeavesTheCountedLevels() {
    var hammer = Given.widget();
    var nail = Given.widget();
    receive(hammer, 10);
    receive(nail, 10);
    var booked = booked(post(COUNTS, body("", counted(hammer, 7, 10), counted(nail, 12, null))));
    assertThat(booked.lines())
        .extracting(StockBookingResponse.Line::quantity)
        .containsExactly(-3, 2);
    assertThat(level(hammer)).isEqualTo(7);
    assertThat(level(nail)).isEqualTo(12);
  }

  @Test
  void aCountThatWasShownAgainstAnotherLevelIsRefusedWhole() {
    var hammer = Given.widget();
    var nail = Given.widget();
    receive(hammer, 10);
    receive(nail, 10);
    var problem =
        Given.problem(
            post(COUNTS, body("", counted(nail, 9, 10), counted(hammer, 7, 11))),
            409,
            "level-changed");
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("lines[1].expected");
    assertThat(problem.errors().get(0).message()).endsWith("10 in stock now, not 11");
    assertThat(level(nail)).isEqualTo(10);
    assertThat(level(hammer)).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"/stock/receipts, quantity, 0", "/stock/counts, counted, -1"})
  void aBadLineIsNamedAndNothingIsBooked(String path, String field, int value) {
    var good = Given.widget();
    var bad = Given.widget();
    var problem =
        Given.problem(
            post(
                path,
                body(
                    "", Map.of("widgetId", good, field, 3), Map.of("widgetId", bad, field, value))),
            422,
            "invalid-fields");
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("lines[1]." + field);
    assertThat(level(good)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"/stock/receipts, quantity", "/stock/counts, counted"})
  void aWidgetThatIsUnknownOrTwiceInTheListIsNamedByItsLine(String path, String field) {
    var good = Given.widget();
    var problem =
        Given.problem(
            post(
                path,
                body(
                    "",
                    Map.of("widgetId", good, field, 3),
                    Map.of("widgetId", 9_000_000_000L, field, 3),
                    Map.of("widgetId", good, field, 1))),
            422,
            "invalid-fields");
    assertThat(problem.errors())
        .containsExactly(
            new FieldError("lines[1].widgetId", "There is no such product"),
            new FieldError("lines[2].widgetId", "This product stands in a line above"));
    assertThat(level(good)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"/stock/receipts, quantity", "/stock/counts, counted"})
  void aListIsNeitherEmptyNorEndless(String path, String field) {
    Given.problem(post(path, body("")), 422, "invalid-fields");
    var lines = Collections.nCopies(501, Map.of("widgetId", 1, field, 1));
    var problem = Given.problem(post(path, Map.of("lines", lines)), 422, "invalid-fields");
    assertThat(problem.errors()).containsExactly(new FieldError("lines", "Use at most 500 lines"));
  }

  @Test
  void aLevelThatNoMovementReachesIsRefusedAsSuch() {
    var widget = Given.widget();
    receive(widget, 1_000_000);
    receive(widget, 1_000_000);
    Given.problem(post(COUNTS, body("", counted(widget, 0, null))), 422, "quantity-too-large");
  }

  @Test
  void theSameKeyBooksOnceAndAnotherListUnderItIsRefused() {
    var widget = Given.widget();
    var key = UUID.randomUUID().toString();
    var first = post(RECEIPTS, key, body("", received(widget, 5)));
    var again = post(RECEIPTS, key, body("", received(widget, 5)));
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(first.asString());
    Given.problem(
        post(RECEIPTS, key, body("", received(widget, 6))), 422, "idempotency-key-reused");
    assertThat(level(widget)).isEqualTo(5);
    Given.problem(
        Given.staff().body(body("", received(widget, 1))).post(RECEIPTS),
        400,
        "idempotency-key-missing");
  }

  @Test
  void deliveriesAndCountsOfTheSameWidgetsAtOnceLeaveTheBooksRight() {
    var first = Given.widget();
    var second = Given.widget();
    receive(first, 5);
    receive(second, 5);
    IntStream.range(0, 16)
        .parallel()
        .forEach(
            i -> {
              var received =
                  i % 2 == 0
                      ? body("", received(first, 1), received(second, 1))
                      : body("", received(second, 1), received(first, 1));
              booked(post(RECEIPTS, received));
              var answer =
                  post(COUNTS, body("", counted(second, 9, null), counted(first, 9, null)));
              assertThat(answer.statusCode()).isIn(201, 409);
            });
    for (var widget : List.of(first, second)) {
      assertThat(level(widget)).isEqualTo(sumOfMovements(widget)).isNotNegative();
    }
  }

  @Test
  void aViewerBooksNothing() {
    var widget = Given.widget();
    for (var path : List.of(RECEIPTS, COUNTS)) {
      var answer = Given.viewer().body(body("", received(widget, 1))).post(path);
      Given.problem(answer, 403, "access-denied");
    }
  }

  private static Map<String, Object> received(long widget, int quantity) {
    return Map.of("widgetId", widget, "quantity", quantity);
  }

  private static Map<String, Object> counted(long widget, int counted, Integer expected) {
    return expected == null
        ? Map.of("widgetId", widget, "counted", counted)
        : Map.of("widgetId", widget, "counted", counted, "expected", expected);
  }

  @SafeVarargs
  private static Map<String, Object> body(String reason, Map<String, Object>... lines) {
    return Map.of("reason", reason, "lines", List.of(lines));
  }

  private static Response post(String path, Object body) {
    return post(path, UUID.randomUUID().toString(), body);
  }

  private static Response post(String path, String key, Object body) {
    return Given.staff().header("Idempotency-Key", key).body(body).post(path);
  }

  private static StockBookingResponse booked(Response answer) {
    return answer.then().statusCode(201).extract().as(StockBookingResponse.class);
  }

  private static void receive(long widget, int quantity) {
    booked(post(RECEIPTS, body("", received(widget, quantity))));
  }

  private static int level(long widget) {
    return Given.viewer().get("/widgets/" + widget).then().statusCode(200).extract().path("stock");
  }

  private static int sumOfMovements(long widget) {
    return Given.viewer()
        .queryParam("limit", 200)
        .get("/widgets/" + widget + "/movements")
        .jsonPath()
        .getList("items.quantity", Integer.class)
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static List<Map.Entry<String, String>> movements(long widget) {
    var page = Given.viewer().get("/widgets/" + widget + "/movements").jsonPath();
    return IntStream.range(0, page.getList("items").size())
        .mapToObj(
            i ->
                Map.entry(
                    page.getString("items[%d].kind".formatted(i)),
                    page.getString("items[%d].reason".formatted(i))))
        .toList();
  }
}
