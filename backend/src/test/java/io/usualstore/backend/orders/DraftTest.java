package io.usualstore.backend.orders;

import static io.usualstore.backend.orders.Orders.assertRefused;
import static io.usualstore.backend.orders.Orders.created;
import static io.usualstore.backend.orders.Orders.customer;
import static io.usualstore.backend.orders.Orders.pay;
import static io.usualstore.backend.orders.Orders.post;
import static io.usualstore.backend.orders.Orders.reread;
import static io.usualstore.backend.orders.Sale.level;
import static io.usualstore.backend.orders.Sale.widget;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DraftTest {
  @Test
  void aParkedSaleTakesNoStockAndNoNumber() {
    var hammer = widget(1990, 2000, 5);
    var customer = customer(Given.unique("Ann"));
    var draft = created(park(hammer, 2, Map.of("customerId", customer, "note", "back at five")));

    assertThat(draft.getString("status")).isEqualTo("draft");
    assertThat(draft.getString("number")).isNull();
    assertThat(draft.getLong("totalMinor")).isEqualTo(3980);
    assertThat(draft.getString("note")).isEqualTo("back at five");
    assertThat(draft.getLong("customer.id")).isEqualTo(customer);
    assertThat(draft.getList("events.kind")).containsExactly("created");
    assertThat(level(hammer)).isEqualTo(5);
    assertThat(drafts()).contains(draft.getLong("id"));
    assertThat(Orders.list(Map.of("customerId", customer)).getList("items")).isEmpty();
  }

  @Test
  void theListSaysWhatIsInEach() {
    var widgets = List.of(widget(100, 0, 5), widget(100, 0, 5));
    var lines =
        List.of(
            Map.of("widgetId", widgets.get(1), "quantity", 3),
            Map.of("widgetId", widgets.get(0), "quantity", 1));
    var draft =
        created(
            Given.staff()
                .header("Idempotency-Key", Given.unique("park"))
                .body(Map.of("lines", lines))
                .post("/drafts"));
    Given.viewer()
        .get("/drafts")
        .then()
        .body("items[0].id", equalTo((int) draft.getLong("id")))
        .body(
            "items[0].contents",
            equalTo(
                "3 × %s, 1 × %s"
                    .formatted(
                        draft.getString("lines[0].name"), draft.getString("lines[1].name"))));
  }

  @Test
  void aDraftIsPlacedAtThePriceOfTheDay() {
    var widget = widget(Map.of("priceMinor", 100), 5);
    var draft = created(park(widget, 2, Map.of()));
    Given.staff()
        .header("If-Match", "\"0\"")
        .body(Given.widgetBody(Map.of("priceMinor", 150)))
        .put("/widgets/" + widget)
        .then()
        .statusCode(200);

    var placed =
        new Sale().of(3, widget).with("draftId", draft.getLong("id")).paid("cash").placed();

    assertThat(placed.getLong("id")).isEqualTo(draft.getLong("id"));
    assertThat(placed.getString("status")).isEqualTo("fulfilled");
    assertThat(placed.getLong("number")).isPositive();
    assertThat(placed.getLong("totalMinor")).isEqualTo(450);
    assertThat(placed.getList("lines")).hasSize(1);
    assertThat(placed.getList("events.kind"))
        .containsExactly("created", "placed", "paid", "fulfilled");
    assertThat(level(widget)).isEqualTo(2);
    assertThat(drafts()).doesNotContain(draft.getLong("id"));
  }

  @Test
  void aDraftIsPlacedOnceHoweverManyTry() {
    var widget = widget(100, 0, 20);
    var draft = created(park(widget, 1, Map.of()));
    var answers =
        AtOnce.answers(
            6,
            i -> new Sale().of(1, widget).with("draftId", draft.getLong("id")).paid("cash").send());
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(answer -> assertRefused(answer, 409, "step-not-allowed"));
    assertThat(level(widget)).isEqualTo(19);
  }

  @Test
  void aDraftIsChangedByWhoSawItsLastVersion() {
    var widget = widget(100, 0, 20);
    var draft = created(park(widget, 1, Map.of()));
    var path = "/drafts/" + draft.getLong("id");
    var changed =
        Given.staff()
            .header("If-Match", "\"%d\"".formatted(draft.getInt("version")))
            .body(body(widget, 4, Map.of()))
            .put(path);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.jsonPath().getLong("totalMinor")).isEqualTo(400);
    assertThat(changed.jsonPath().getList("lines.quantity")).containsExactly(4);
    assertThat(changed.header("ETag"))
        .isEqualTo("\"%d\"".formatted(changed.jsonPath().getInt("version")));
    assertRefused(
        Given.staff()
            .header("If-Match", "\"%d\"".formatted(draft.getInt("version")))
            .body(body(widget, 9, Map.of()))
            .put(path),
        412,
        "changed-meanwhile");
    assertRefused(Given.staff().body(body(widget, 9, Map.of())).put(path), 428, "version-required");
    assertThat(reread(draft).getList("lines.quantity")).containsExactly(4);
  }

  @Test
  void aDiscardedDraftIsGoneFromTheListAndTakesNoStep() {
    var widget = widget(100, 0, 20);
    var draft = created(park(widget, 1, Map.of()));
    post(draft, "cancel", Map.of("reason", "discarded")).then().statusCode(200);
    assertThat(level(widget)).isEqualTo(20);
    assertThat(drafts()).doesNotContain(draft.getLong("id"));
    assertRefused(
        new Sale().of(1, widget).with("draftId", draft.getLong("id")).send(),
        409,
        "step-not-allowed");
  }

  @Test
  void aDraftIsNeitherPaidNorHandedOverNorRefunded() {
    var draft = created(park(widget(100, 0, 20), 1, Map.of()));
    assertRefused(pay(draft, Map.of("method", "cash")), 409, "step-not-allowed");
    assertRefused(post(draft, "fulfil", null), 409, "step-not-allowed");
    assertRefused(
        Orders.grant(draft, Map.of("amountMinor", 1, "reason", "x")), 409, "step-not-allowed");
  }

  @Test
  void theSameKeyParksOnceAndAViewerParksNothing() {
    var widget = widget(100, 0, 20);
    var key = Given.unique("park");
    var first = created(park(widget, 1, Map.of(), key));
    assertThat(created(park(widget, 1, Map.of(), key)).getLong("id"))
        .isEqualTo(first.getLong("id"));
    Given.viewer()
        .header("Idempotency-Key", key)
        .body(body(widget, 1, Map.of()))
        .post("/drafts")
        .then()
        .statusCode(403);
    Given.viewer().get("/drafts").then().statusCode(200);
  }

  private static Response park(long widget, int quantity, Map<String, ?> more) {
    return park(widget, quantity, more, Given.unique("park"));
  }

  private static Response park(long widget, int quantity, Map<String, ?> more, String key) {
    return Given.staff()
        .header("Idempotency-Key", key)
        .body(body(widget, quantity, more))
        .post("/drafts");
  }

  private static Map<String, Object> body(long widget, int quantity, Map<String, ?> more) {
    var body = new java.util.HashMap<String, Object>(more);
    body.put("lines", List.of(Map.of("widgetId", widget, "quantity", quantity)));
    return body;
  }

  /** All of them, page by page. */
  private static List<Long> drafts() {
    var ids = new ArrayList<Long>();
    var after = "";
    do {
      var page =
          Given.viewer()
              .queryParams(Map.of("after", after, "limit", 2))
              .get("/drafts")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      ids.addAll(page.getList("items.id", Long.class));
      after = page.getString("next");
    } while (after != null);
    return ids;
  }
}
