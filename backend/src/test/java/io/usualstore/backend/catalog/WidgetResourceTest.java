package io.usualstore.backend.catalog;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WidgetResourceTest {
  @Test
  void widgetsAreReadByTheirIdsInOneCall() {
    var one = Given.widget();
    var other = Given.widget();
    var rows =
        Given.viewer().queryParam("id", one, other, 999_999_999).get("/widgets/by-ids").then();
    assertThat(rows.statusCode(200).extract().jsonPath().getList("id", Long.class))
        .containsExactlyInAnyOrder(one, other);
    Given.problem(Given.viewer().get("/widgets/by-ids"), 400, "invalid-parameter");
  }

  @Test
  void aWidgetIsReadAsItWasWritten() {
    var sku = Given.unique("SKU");
    var barcode = Given.unique("4006");
    var category = Given.unique("Tools");
    var body =
        Given.widgetBody(
            Map.of(
                "sku",
                sku,
                "barcode",
                barcode,
                "name",
                "Hammer, 500 g",
                "description",
                "Ash handle",
                "category",
                category,
                "lowStockMark",
                3));
    var created = Given.staff().body(body).post("/widgets");
    var widget = created.then().statusCode(201).extract().as(WidgetResponse.class);
    assertThat(widget.sku()).isEqualTo(sku);
    assertThat(widget.barcode()).isEqualTo(barcode);
    assertThat(widget.name()).isEqualTo("Hammer, 500 g");
    assertThat(widget.description()).isEqualTo("Ash handle");
    assertThat(widget.priceMinor()).isEqualTo(1990);
    assertThat(widget.taxRateBp()).isEqualTo(2000);
    assertThat(widget.category()).isEqualTo(category);
    assertThat(widget.lowStockMark()).isEqualTo(3);
    assertThat(widget.stock()).isZero();
    assertThat(widget.archivedAt()).isNull();
    assertThat(widget.createdAt()).isNotNull().isEqualTo(widget.updatedAt());
    assertThat(created.header("Location")).endsWith("/widgets/" + widget.id());
    assertThat(created.header("ETag")).isEqualTo("\"0\"");
    assertThat(read(widget.id())).isEqualTo(widget);
  }

  @Test
  void whatIsLeftOutIsEmpty() {
    var widget = read(Given.widget());
    assertThat(widget.barcode()).isNull();
    assertThat(widget.description()).isEmpty();
    assertThat(widget.category()).isNull();
    assertThat(widget.lowStockMark()).isNull();
  }

  @Test
  void aTakenSkuIsRefused() {
    var sku = Given.unique("SKU");
    Given.widget(Map.of("sku", sku));
    var answer = Given.staff().body(Given.widgetBody(Map.of("sku", sku))).post("/widgets");
    assertThat(Given.problem(answer, 409, "sku-taken").errors())
        .containsExactly(new FieldError("sku", "Another product has this SKU"));
  }

  @Test
  void aTakenBarcodeIsRefusedAtAChangeToo() {
    var barcode = Given.unique("4006");
    Given.widget(Map.of("barcode", barcode));
    var answer = change(Given.widget(), "\"0\"", Given.widgetBody(Map.of("barcode", barcode)));
    assertThat(Given.problem(answer, 409, "barcode-taken").errors())
        .extracting(FieldError::field)
        .containsExactly("barcode");
  }

  @Test
  void everyUnsuitableFieldIsNamedAtOnce() {
    var body =
        Given.widgetBody(
            Map.of("sku", " ", "name", "x".repeat(201), "priceMinor", -1, "taxRateBp", 10_001));
    var problem = Given.problem(Given.staff().body(body).post("/widgets"), 422, "invalid-fields");
    assertThat(problem.errors())
        .extracting(FieldError::field)
        .containsExactly("name", "priceMinor", "sku", "taxRateBp");
    assertThat(problem.errors())
        .extracting(FieldError::message)
        .containsExactly(
            "Use at most 200 characters", "Use zero or more", "Fill this in", "Use 10000 or less");
  }

  @Test
  void aBodyThatIsMissingIsRefused() {
    Given.problem(Given.staff().post("/widgets"), 400, "invalid-parameter");
    Given.problem(Given.staff().body("null").post("/widgets"), 400, "invalid-parameter");
  }

  @Test
  void aChangeRaisesTheVersion() {
    var id = Given.widget();
    var answer = change(id, "\"0\"", Given.widgetBody(Map.of("name", "Renamed")));
    var changed = answer.then().statusCode(200).extract().as(WidgetResponse.class);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(changed.name()).isEqualTo("Renamed");
    assertThat(changed.version()).isEqualTo(1);
    assertThat(changed.updatedAt()).isAfter(changed.createdAt());
    assertThat(read(id)).isEqualTo(changed);
  }

  @Test
  void aChangeToAnOldVersionIsRefused() {
    var id = Given.widget();
    change(id, "\"0\"", Given.widgetBody(Map.of("name", "First"))).then().statusCode(200);
    var late = change(id, "\"0\"", Given.widgetBody(Map.of("name", "Second")));
    Given.problem(late, 412, "changed-meanwhile");
    assertThat(read(id).name()).isEqualTo("First");
  }

  @Test
  void aChangeWithoutAVersionIsRefused() {
    var answer = Given.staff().body(Given.widgetBody(Map.of())).put("/widgets/" + Given.widget());
    Given.problem(answer, 428, "version-required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "W/\"0\"", "*", "\"99999999999\"", "\"-1\""})
  void whatIsNoVersionOfOursIsRefused(String version) {
    var answer = change(Given.widget(), version, Given.widgetBody(Map.of()));
    Given.problem(answer, 400, "invalid-parameter");
  }

  @Test
  void ofManyChangesToOneVersionOneWins() {
    var id = Given.widget();
    var statuses =
        AtOnce.answers(
            8,
            i ->
                Given.staff()
                    .header("If-Match", "\"0\"")
                    .body(Given.widgetBody(Map.of("name", "Change " + i)))
                    .put("/widgets/" + id)
                    .statusCode());
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    assertThat(read(id).version()).isEqualTo(1);
  }

  @Test
  void aScannedCodeFindsTheBarcodeBeforeTheSku() {
    var code = Given.unique("CODE");
    var bySku = Given.widget(Map.of("sku", code));
    assertThat(byCode(code)).isEqualTo(bySku);
    var byBarcode = Given.widget(Map.of("barcode", code));
    assertThat(byCode(code)).isEqualTo(byBarcode);
  }

  @Test
  void aCodeIsFoundInAnyCaseUnlessTwoDifferInCaseAlone() {
    var code = Given.unique("Code-Ab");
    var bySku = Given.widget(Map.of("sku", code));
    assertThat(byCode(code.toUpperCase(Locale.ROOT))).isEqualTo(bySku);
    assertThat(byCode(code.toLowerCase(Locale.ROOT))).isEqualTo(bySku);
    var shouted = Given.widget(Map.of("barcode", code.toUpperCase(Locale.ROOT)));
    assertThat(byCode(code.toUpperCase(Locale.ROOT))).isEqualTo(shouted);
    var quiet = Given.viewer().get("/widgets/by-code?code=" + code.toLowerCase(Locale.ROOT));
    Given.problem(quiet, 404, "not-found");
  }

  @Test
  void aCodeThatNothingHasIsNotFound() {
    Given.problem(
        Given.viewer().get("/widgets/by-code?code=" + Given.unique("none")), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A/B-%s", "50%%-%s", "../%s", "a?c=d&e#%s", "%%2F%s"})
  void aCodeMayHoldWhatAnAddressCannot(String pattern) {
    var sku = pattern.formatted(Given.unique("s"));
    var id = Given.widget(Map.of("sku", sku));
    var found = Given.viewer().queryParam("code", sku).get("/widgets/by-code");
    assertThat(found.then().statusCode(200).extract().jsonPath().getLong("id")).isEqualTo(id);
  }

  @Test
  void aWidgetThatIsNotThereIsNotFound() {
    Given.problem(Given.viewer().get("/widgets/9000000000"), 404, "not-found");
    Given.problem(Given.viewer().get("/widgets/hammer"), 404, "not-found");
    Given.problem(Given.viewer().get("/widgets/99999999999999999999"), 404, "not-found");
    var change = change(9_000_000_000L, "\"0\"", Given.widgetBody(Map.of()));
    Given.problem(change, 404, "not-found");
  }

  @Test
  void anArchivedWidgetLeavesTheListAndComesBack() {
    var category = Given.unique("Category");
    var id = Given.widget(Map.of("category", category));
    var archived =
        Given.admin()
            .post("/widgets/" + id + "/archive")
            .then()
            .statusCode(200)
            .extract()
            .as(WidgetResponse.class);
    assertThat(archived.archivedAt()).isNotNull();
    assertThat(read(id)).isEqualTo(archived);
    assertThat(ids(list(Map.of("category", category)))).isEmpty();
    assertThat(ids(list(Map.of("category", category, "archived", true)))).containsExactly(id);
    Given.admin().post("/widgets/" + id + "/restore").then().statusCode(200);
    assertThat(ids(list(Map.of("category", category)))).containsExactly(id);
    assertThat(read(id).archivedAt()).isNull();
  }

  @Test
  void archivingTwiceKeepsTheFirstMoment() {
    var id = Given.widget();
    Given.admin().post("/widgets/" + id + "/archive").then().statusCode(200);
    var first = read(id);
    Given.admin().post("/widgets/" + id + "/archive").then().statusCode(200);
    assertThat(read(id)).isEqualTo(first);
  }

  @Test
  void pagesTogetherHoldEveryRowOnceByName() {
    var category = Given.unique("Category");
    var names = List.of("Ähre", "Bohrer", "bohrer", "Bohrer", "Zange", "Öse", "Ahle");
    names.forEach(name -> Given.widget(Map.of("category", category, "name", name)));
    var read = new ArrayList<WidgetSummary>();
    var after = "";
    do {
      var page = list(Map.of("category", category, "limit", 2, "after", after));
      assertThat(page.items()).hasSizeBetween(1, 2);
      read.addAll(page.items());
      after = page.next();
    } while (after != null);
    assertThat(read)
        .extracting(WidgetSummary::name)
        .containsExactly("Ahle", "Ähre", "bohrer", "Bohrer", "Bohrer", "Öse", "Zange");
    assertThat(read).extracting(WidgetSummary::id).doesNotHaveDuplicates();
  }

  @Test
  void aFullLastPageHasNoNext() {
    var category = Given.unique("Category");
    Given.widget(Map.of("category", category));
    assertThat(list(Map.of("category", category, "limit", 1)).next()).isNull();
  }

  @Test
  void searchForgivesCaseAccentsAndTypos() {
    var category = Given.unique("Category");
    var id = Given.widget(Map.of("category", category, "name", "Hämmer für Zimmerleute"));
    Given.widget(Map.of("category", category, "name", "Screwdriver"));
    for (var q : List.of("hammer", "HÄMMER", "hamer", "zimmer hamm", "immerleu", "für")) {
      assertThat(ids(list(Map.of("category", category, "q", q)))).as(q).containsExactly(id);
    }
    assertThat(ids(list(Map.of("category", category, "q", "spanner")))).isEmpty();
  }

  @Test
  void searchFindsPartsOfCodes() {
    var sku = Given.unique("PARTS");
    var id = Given.widget(Map.of("sku", sku));
    assertThat(ids(list(Map.of("q", sku.substring(2))))).containsExactly(id);
  }

  @Test
  void signsInASearchAreOnlySigns() {
    var category = Given.unique("Category");
    var percent = Given.widget(Map.of("category", category, "name", "Alcohol 70%"));
    var underscore = Given.widget(Map.of("category", category, "name", "part_a\\b"));
    assertThat(ids(list(Map.of("category", category, "q", "%")))).containsExactly(percent);
    assertThat(ids(list(Map.of("category", category, "q", "_")))).containsExactly(underscore);
    assertThat(ids(list(Map.of("category", category, "q", "\\")))).containsExactly(underscore);
    assertThat(ids(list(Map.of("category", category, "q", "' or 1=1 --")))).isEmpty();
  }

  @Test
  void lowStockIsAtTheMarkAndBelow() {
    var category = Given.unique("Category");
    var low = Given.widget(Map.of("category", category, "lowStockMark", 0));
    Given.widget(Map.of("category", category));
    assertThat(list(Map.of("category", category)).items())
        .filteredOn(WidgetSummary::lowStock)
        .extracting(WidgetSummary::id)
        .containsExactly(low);
    assertThat(ids(list(Map.of("category", category, "lowStock", true)))).containsExactly(low);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=abc",
        "limit=99999999999",
        "after=nonsense",
        "after=MTI",
        "after=%E2%82%AC",
        "q=%00"
      })
  void anUnsuitableParameterIsRefusedWithASentence(String query) {
    var answer = Given.viewer().urlEncodingEnabled(false).get("/widgets?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void eachAccessLevelMayDoItsOwn() {
    var id = Given.widget();
    var body = Given.widgetBody(Map.of());
    Given.problem(Given.nobody().get("/widgets"), 401, "sign-in-required");
    Given.problem(Given.nobody().get("/widgets/" + id), 401, "sign-in-required");
    Given.problem(Given.viewer().body(body).post("/widgets"), 403, "access-denied");
    Given.problem(Given.viewer().body(body).put("/widgets/" + id), 403, "access-denied");
    Given.problem(Given.staff().post("/widgets/" + id + "/archive"), 403, "access-denied");
    Given.problem(Given.staff().post("/widgets/" + id + "/restore"), 403, "access-denied");
    Given.admin().body(body).post("/widgets").then().statusCode(201);
  }

  @Test
  void aWidgetThatNeverMovedIsDeletedByAnAdmin() {
    var widget = Given.widget();
    Given.problem(Given.staff().delete("/widgets/" + widget), 403, "access-denied");
    Given.admin().delete("/widgets/" + widget).then().statusCode(204);
    Given.problem(Given.viewer().get("/widgets/" + widget), 404, "not-found");
    Given.problem(Given.admin().delete("/widgets/" + widget), 404, "not-found");
  }

  @Test
  void aWidgetInTheBooksIsArchivedRatherThanDeleted() {
    var widget = Given.widget();
    Given.staff()
        .header("Idempotency-Key", Given.unique("move"))
        .body(Map.of("kind", "receive", "quantity", 1))
        .post("/widgets/" + widget + "/movements")
        .then()
        .statusCode(201);
    Given.problem(Given.admin().delete("/widgets/" + widget), 409, "widget-has-history");
    Given.viewer().get("/widgets/" + widget).then().statusCode(200);
  }

  @Test
  void aSearchForgivesTypingErrorsInNameSkuAndBarcode() {
    var unique = Given.unique("").replace("-", "");
    var sku = "Schraube" + unique;
    var barcode = "40063" + unique;
    var widget =
        Given.widget(Map.of("name", "Akkuschrauber " + unique, "sku", sku, "barcode", barcode));
    for (var typed :
        new String[] {
          "Akuschrauber " + unique, // a letter left out
          "Schrabue" + unique, // two swapped
          "40036" + unique,
          barcode.substring(0, barcode.length() - 1) // the last not read
        }) {
      var found = Given.viewer().queryParam("q", typed).get("/widgets").jsonPath();
      assertThat(found.getList("items.id", Long.class)).as(typed).contains(widget);
    }
  }

  private static Response change(long id, String version, Object body) {
    return Given.staff().header("If-Match", version).body(body).put("/widgets/" + id);
  }

  private static WidgetResponse read(long id) {
    return Given.viewer()
        .get("/widgets/" + id)
        .then()
        .statusCode(200)
        .extract()
        .as(WidgetResponse.class);
  }

  private static long byCode(String code) {
    return Given.viewer()
        .get("/widgets/by-code?code=" + code)
        .then()
        .statusCode(200)
        .extract()
        .as(WidgetResponse.class)
        .id();
  }

  private static Page<WidgetSummary> list(Map<String, ?> query) {
    return Given.viewer()
        .queryParams(query)
        .get("/widgets")
        .then()
        .statusCode(200)
        .extract()
        .as(new TypeRef<>() {});
  }

  private static List<Long> ids(Page<WidgetSummary> page) {
    return page.items().stream().map(WidgetSummary::id).toList();
  }
}
