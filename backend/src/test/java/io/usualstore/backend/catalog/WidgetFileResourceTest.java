package io.usualstore.backend.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WidgetFileResourceTest {
  @Test
  void aFileMakesNewWidgetsAndChangesThoseWhoseSkuItNames() {
    var old = Given.unique("OLD");
    Given.widget(Map.of("sku", old, "name", "Hammer", "description", "Kept"));
    var fresh = Given.unique("NEW");
    var file =
        """
        \ufeffSKU;Name;Price;Tax rate;Category;Low stock mark
        %s;Hammer;21,50;20;Tools;
        %s;"Nail; ""long""
        and thin";1.234,50;7,5 %%;;12
        """
            .formatted(old, fresh);

    var preview = report(send("/widgets/import/preview", file));
    assertThat(preview.created()).isEqualTo(1);
    assertThat(preview.changed()).isEqualTo(1);
    assertThat(preview.rows().get(0).changes())
        .containsExactly(
            new WidgetImportReport.Change("price", "19,90", "21,50"),
            new WidgetImportReport.Change("category", "", "Tools"));
    assertThat(preview.rows().get(1).isNew()).isTrue();
    Given.problem(Given.viewer().get("/widgets/by-code?code=" + fresh), 404, "not-found");

    assertThat(report(send("/widgets/import", file))).isEqualTo(preview);
    var hammer = byCode(old);
    assertThat(hammer.priceMinor()).isEqualTo(2150);
    assertThat(hammer.category()).isEqualTo("Tools");
    assertThat(hammer.description()).isEqualTo("Kept");
    var nail = byCode(fresh);
    assertThat(nail.name()).isEqualTo("Nail; \"long\"\nand thin");
    assertThat(nail.priceMinor()).isEqualTo(123_450);
    assertThat(nail.taxRateBp()).isEqualTo(750);
    assertThat(nail.lowStockMark()).isEqualTo(12);

    assertThat(report(send("/widgets/import", file)).unchanged()).isEqualTo(2);
  }

  @Test
  void aBadCellIsNamedByRowAndColumnAndNothingIsImported() {
    var good = Given.unique("GOOD");
    var bad = Given.unique("BAD");
    var taken = Given.unique("EAN");
    Given.widget(Map.of("barcode", taken));
    var file =
        """
        sku,name,price,barcode,tax_rate,low_stock_mark
        %1$s,Fine,1.00,,,
        %2$s,,"1,234",%3$s,120,-1
        ,No sku,x,,,
        %1$s,Twice,1.00,,,
        """
            .formatted(good, bad, taken);
    for (var path : new String[] {"/widgets/import/preview", "/widgets/import"}) {
      var problem = Given.problem(send(path, file), 422, "invalid-fields");
      assertThat(problem.errors())
          .extracting(FieldError::field)
          .containsExactlyInAnyOrder(
              "rows[3].name",
              "rows[3].price",
              "rows[3].barcode",
              "rows[3].tax_rate",
              "rows[3].low_stock_mark",
              "rows[4].sku",
              "rows[4].price",
              "rows[5].sku");
      Given.problem(Given.viewer().get("/widgets/by-code?code=" + good), 404, "not-found");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | The file is empty",
        "name,price | The first row must name the columns, sku among them",
        "sku,colour | No column is called “colour”",
        "sku,SKU | The column “sku” is there twice",
        "'sku,name\n1,\"x\"y' | Something follows the closing quote of a cell",
        "'sku\n1,2' | Row 2 has 2 cells, and the first row 1",
        "'sku,name,price\n1,\"Hammer,2' | Row 2 has 2 cells, and the first row 3"
      })
  void aFileThatIsNoListOfWidgetsIsRefusedWithTheReason(String file, String reason) {
    var problem = Given.problem(send("/widgets/import/preview", file), 422, "file-unreadable");
    assertThat(problem.detail()).isEqualTo(reason);
  }

  /** As spreadsheets leave it behind a table that once was wider, or say how it is to be read. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sku;name;price;;;\n%1$s;Saw;1,50;;;\n;;;;;\n",
        "sep=;\r\nsku;name;price\r\n%1$s;Saw;1,50\r\n",
        "\ufeff\"sep=;\";;\nsku;name;price\n%1$s;Saw;1,50\n",
        "sep=;\nsku,;name;price\n"
      })
  void emptyCellsAtTheEndAndALineThatNamesTheSeparatorAreNoFault(String file) {
    var sku = Given.unique("SEP");
    var sent = send("/widgets/import/preview", file.formatted(sku));
    if (file.contains("sku,")) {
      assertThat(Given.problem(sent, 422, "file-unreadable").detail()).contains("“sku,”");
      return;
    }
    assertThat(report(sent).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.sku()).isEqualTo(sku));
  }

  @Test
  void whatFollowsTheLastNamedColumnIsNoneOfThem() {
    var file = "sku;name;price;\nA;Saw;1,50;blue\n";
    var problem = Given.problem(send("/widgets/import/preview", file), 422, "file-unreadable");
    assertThat(problem.detail()).isEqualTo("Row 2 has 4 cells, and the first row 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '´',
      value = {
        "4.01235E+12 | format the column as text", "4,01235e+12 | format the column as text",
        "=\"0719\" | as text", "'=\"0719\" | as text"
      })
  void aCodeThatASpreadsheetMadeANumberOfIsRefused(String code, String why) {
    var quoted = '"' + code.replace("\"", "\"\"") + '"';
    var file = "sku,barcode,name,price\n%s,%s,Saw,1\n".formatted(Given.unique("EAN"), quoted);
    var problem = Given.problem(send("/widgets/import/preview", file), 422, "invalid-fields");
    assertThat(problem.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("rows[2].barcode");
              assertThat(error.message()).contains(why);
            });
    var asSku = "sku,name,price\n%s,Saw,1\n".formatted(quoted);
    Given.problem(send("/widgets/import", asSku), 422, "invalid-fields");
  }

  @Test
  void aNewWidgetWithoutATaxRateHasTheShops() {
    Database.update("update shop set default_tax_rate_bp = 810");
    try {
      var file = "sku,name,price\n%1$s,Saw,1\n".formatted(Given.unique("TAX"));
      var sku = file.split("\n")[1].split(",")[0];
      report(send("/widgets/import", file));
      assertThat(byCode(sku).taxRateBp()).isEqualTo(810);
      var empty = Given.unique("TAX");
      report(send("/widgets/import", "sku,name,price,tax_rate\n%s,Saw,1,\n".formatted(empty)));
      assertThat(byCode(empty).taxRateBp()).isEqualTo(810);
      report(send("/widgets/import", "sku,tax_rate\n%s,0\n".formatted(sku)));
      assertThat(byCode(sku).taxRateBp()).isZero();
    } finally {
      Database.update("update shop set default_tax_rate_bp = 0");
    }
  }

  @Test
  void anArchivedWidgetIsToldAndRestoredOnlyWhenThatIsAskedFor() {
    var sku = Given.unique("GONE");
    var widget = Given.widget(Map.of("sku", sku));
    Given.admin().post("/widgets/" + widget + "/archive").then().statusCode(200);
    var file = "sku,price\n%s,3.50\n".formatted(sku);
    var preview = report(send("/widgets/import/preview", file));
    assertThat(preview.archived()).isEqualTo(1);
    assertThat(preview.rows().get(0).archived()).isTrue();

    report(send("/widgets/import", file));
    assertThat(byCode(sku).archivedAt()).isNotNull();
    assertThat(byCode(sku).priceMinor()).isEqualTo(350);
    report(send("/widgets/import?restoreArchived=true", file));
    assertThat(byCode(sku).archivedAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\u00a0", "\u200b%s", "\ufeff%s\u00ad"})
  void whatNobodySeesMakesNoOtherWidget(String written) {
    var sku = Given.unique("SEEN");
    Given.widget(Map.of("sku", sku));
    var unseen = written.formatted(sku);
    var file = "sku,name,price\n\"%s\",Saw,1\n".formatted(unseen);
    assertThat(report(send("/widgets/import/preview", file)).created()).isZero();
    assertThat(Given.viewer().queryParam("code", unseen).get("/widgets/by-code").statusCode())
        .isEqualTo(200);
    Given.problem(
        Given.admin()
            .header("Idempotency-Key", Given.unique("key"))
            .body(Map.of("sku", unseen, "name", "Saw", "priceMinor", 1, "taxRateBp", 0))
            .post("/widgets"),
        409,
        "sku-taken");
  }

  @Test
  void anExportOfACountryWithDecimalCommasIsReadBackAsWell() {
    var sku = Given.unique("COMMA");
    Given.widget(Map.of("sku", sku, "priceMinor", 1_234_50));
    var file =
        new String(Given.viewer().get("/widgets/export?decimalComma=true").asByteArray(), UTF_8);
    var row = file.lines().filter(line -> line.startsWith(sku)).findFirst().orElseThrow();
    assertThat(file).startsWith("\ufeffsku;barcode;name;");
    assertThat(row).contains(";1234,50;");
    var header = file.lines().findFirst().orElseThrow();
    assertThat(report(send("/widgets/import/preview", header + "\n" + row)).unchanged()).isOne();
  }

  @Test
  void lettersOfAnotherEncodingAreNotGuessed() {
    var file = "sku,name,price\nA,Säge,1".getBytes(ISO_8859_1);
    var problem = Given.problem(send("/widgets/import/preview", file), 422, "file-unreadable");
    assertThat(problem.detail()).contains("UTF-8");
  }

  @Test
  void aFileHasItsLimits() {
    var rows = IntStream.range(0, 5_001).mapToObj(i -> "S" + i).collect(Collectors.joining("\n"));
    Given.problem(send("/widgets/import/preview", "sku\n" + rows), 422, "file-unreadable");
    Given.problem(send("/widgets/import/preview", "x".repeat(2_700_000)), 413, "body-too-large");
  }

  @Test
  void onlyAnAdminImports() {
    for (var path : new String[] {"/widgets/import/preview", "/widgets/import"}) {
      var answer = Given.staff().contentType("text/csv").body("sku").post(path);
      Given.problem(answer, 403, "access-denied");
    }
  }

  @Test
  void anExportIsReadBackWithoutAnyChangeAndRunsNoFormula() {
    var name = "=HYPERLINK(\"http://evil.example\") " + Given.unique("");
    var sku = Given.unique("-SKU");
    var widget =
        Given.widget(
            Map.of(
                "sku", sku, "name", name, "description", "Line;\r\n\"two\", 🔨", "taxRateBp", 750));
    Given.staff()
        .header("Idempotency-Key", Given.unique("move"))
        .body(Map.of("kind", "receive", "quantity", 3))
        .post("/widgets/" + widget + "/movements");
    var answer = Given.viewer().get("/widgets/export").then().statusCode(200).extract();
    assertThat(answer.contentType()).startsWith("text/csv");
    assertThat(answer.header("Content-Disposition")).contains("products.csv");
    var file = new String(answer.asByteArray(), UTF_8);
    assertThat(file).startsWith("\ufeffsku,barcode,name,").contains("'" + sku + ",,\"'=HYPERLINK");

    var line = file.indexOf("'" + sku);
    var header = file.substring(0, file.indexOf('\n') + 1);
    var mine = file.substring(line, file.indexOf("\n", file.indexOf("🔨")) + 1);
    var report = report(send("/widgets/import/preview", header + mine));
    assertThat(report.unchanged()).as(report.toString()).isEqualTo(1);
  }

  private static WidgetResponse byCode(String code) {
    return Given.viewer()
        .get("/widgets/by-code?code=" + code)
        .then()
        .statusCode(200)
        .extract()
        .as(WidgetResponse.class);
  }

  private static Response send(String path, String file) {
    return send(path, file.getBytes(UTF_8));
  }

  private static Response send(String path, byte[] file) {
    return Given.admin().contentType("text/csv").body(file).post(path);
  }

  private static WidgetImportReport report(Response answer) {
    return answer.then().statusCode(200).extract().as(WidgetImportReport.class);
  }
}
