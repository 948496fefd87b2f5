package io.usualstore.backend.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.catalog.WidgetSummary;
import io.usualstore.backend.customers.CustomerSummary;
import io.usualstore.backend.orders.OrderSummary;
import io.usualstore.backend.orders.Sale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SearchResourceTest {
  private final String word = Given.unique("Aurelius").replace("-", "");

  @Test
  void oneWordFindsEveryKind() {
    var widget = Sale.widget(Map.of("name", "Hammer " + word), 5);
    var customer = customer(Map.of("name", "Marcus " + word));
    var order = new Sale().of(1, widget).with("customerId", customer).placed();

    var found = search(word.toUpperCase());

    assertThat(found.orders()).extracting(OrderSummary::id).containsExactly(order.getLong("id"));
    assertThat(found.widgets()).extracting(WidgetSummary::id).containsExactly(widget);
    assertThat(found.customers()).extracting(CustomerSummary::id).containsExactly(customer);
  }

  @Test
  void anOrderIsFoundByItsNumberWithAndWithoutItsSign() {
    var number = new Sale().of(1, Sale.widget(100, 0, 1)).placed().getLong("number");
    for (var text : List.of("#" + number, String.valueOf(number))) {
      assertThat(search(text).orders()).as(text).extracting(OrderSummary::number).contains(number);
    }
  }

  @Test
  void anOrderIsFoundByWhatTheTerminalPrinted() {
    var reference = Given.unique("T");
    var payment = Map.of("method", "card", "reference", reference);
    var paid = new Sale().of(1, Sale.widget(100, 0, 1)).with("payment", payment).placed();
    for (var text : List.of(reference, reference.toLowerCase())) {
      assertThat(search(text).orders())
          .extracting(OrderSummary::id)
          .containsExactly(paid.getLong("id"));
      var listed = Given.viewer().queryParam("q", text).get("/orders").jsonPath();
      assertThat(listed.getList("items.id", Long.class)).containsExactly(paid.getLong("id"));
    }
  }

  @Test
  void whatIsMisspeltIsFoundWhereNothingIsNamedSo() {
    var widget = Sale.widget(Map.of("name", "Hammer " + word), 5);
    var customer = customer(Map.of("name", "Marcus " + word));
    var misspelt = word.replace("Aurelius", "Aurelis");

    var alike = search(misspelt);

    assertThat(alike.widgets()).extracting(WidgetSummary::id).containsExactly(widget);
    assertThat(alike.customers()).extracting(CustomerSummary::id).containsExactly(customer);

    var named = customer(Map.of("name", misspelt));
    assertThat(search(misspelt).widgets()).isEmpty();
    assertThat(search(misspelt).customers()).extracting(CustomerSummary::id).containsExactly(named);
  }

  @Test
  void whatACodeNamesComesFirst() {
    var sku = Given.unique("SKU");
    var barcode = "40" + System.nanoTime();
    Given.widget(Map.of("sku", sku + "0", "name", "A " + word));
    var named = Given.widget(Map.of("sku", sku, "barcode", barcode, "name", "Z " + word));
    assertThat(search(sku).widgets().get(0).id()).isEqualTo(named);
    assertThat(search(barcode).widgets().get(0).id()).isEqualTo(named);
  }

  @Test
  void whomAnEmailOrPhoneNamesComesFirst() {
    var email = word + "@example.com";
    var phone = String.valueOf(System.nanoTime());
    customer(Map.of("name", "A", "email", "a" + email, "phone", phone + "1"));
    var named = customer(Map.of("name", "Z", "email", email, "phone", phone));
    assertThat(search(email.toUpperCase()).customers().get(0).id()).isEqualTo(named);
    assertThat(search(phone).customers().get(0).id()).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource({
    "+49 170 %s 1, +49170%s1", "+49 170 %s 1, 0170%s1", "+49 170 %s 1, 0049 170 / %s-1",
    "+49 170 %s 1, 0170 %s 1", "+49 (0)170/%s, 0170-%s", "0170 %s, +49 170 %s",
    "0170/%s, 0049170%s", "0170%s, +49 (0) 170 %s", "+49 170 %s, 170 %s",
    "+358 40 %s, 040 %s", "+1 (415) %s, 415.%s"
  })
  void aPhoneNumberIsFoundHoweverItIsWritten(String stored, String typed) {
    var middle = String.valueOf(1_000_000 + Math.floorMod(System.nanoTime(), 9_000_000));
    var other = customer(Map.of("name", word, "phone", "+49 171 " + middle.substring(1)));
    var named = customer(Map.of("name", word, "phone", stored.formatted(middle)));
    assertThat(search(typed.formatted(middle)).customers())
        .as("%s by %s", stored, typed)
        .extracting(CustomerSummary::id)
        .contains(named)
        .doesNotContain(other);
  }

  @ParameterizedTest
  @CsvSource({
    "WD-40 %s, wd40 %s",
    "WD40 %s, wd-40 %s",
    "WD 40 %s, wd40 %s",
    "M8x1.25 %s, m8x125 %s"
  })
  void aCodeIsFoundHoweverItIsWritten(String stored, String typed) {
    var bySku = Given.widget(Map.of("sku", stored.formatted(word), "name", "Spray"));
    assertThat(search(typed.formatted(word)).widgets())
        .extracting(WidgetSummary::id)
        .containsExactly(bySku);
  }

  @Test
  void aNameIsFoundWithAndWithoutItsHyphens() {
    var hyphened = Given.widget(Map.of("name", "WD-40 multi-use " + word));
    var joined = Given.widget(Map.of("name", "WD40 multiuse " + word));
    for (var typed : List.of("wd40 multiuse ", "WD-40 multi-use ")) {
      assertThat(search(typed + word).widgets())
          .as(typed)
          .extracting(WidgetSummary::id)
          .containsExactlyInAnyOrder(hyphened, joined);
    }
  }

  @Test
  void aFewOfEachKindAreEnough() {
    for (var i = 0; i < 3; i++) {
      customer(Map.of("name", word + " " + i));
    }
    var answer = Given.viewer().queryParam("q", word).queryParam("limit", 2).get("/search");
    assertThat(answer.as(Found.class).customers()).hasSize(2);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table orders; --",
        "%",
        "_",
        "\\",
        "<b>",
        "‮",
        "👩‍👩‍👧",
        "#",
        "# 1",
        "a b c d e f g h i j"
      })
  void anyTextIsAQuestion(String text) {
    Given.viewer().queryParam("q", text).get("/search").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void nothingAskedIsRefused(String text) {
    Given.problem(Given.viewer().queryParam("q", text).get("/search"), 400, "invalid-parameter");
  }

  @Test
  void aQuestionHasItsLimits() {
    Given.problem(
        Given.viewer().queryParam("q", "x".repeat(201)).get("/search"), 400, "invalid-parameter");
    Given.nobody().queryParam("q", "x").get("/search").then().statusCode(401);
  }

  private static long customer(Map<String, ?> body) {
    return Given.maker().body(body).post("/customers").jsonPath().getLong("id");
  }

  private static Found search(String text) {
    return Given.viewer()
        .queryParam("q", text)
        .get("/search")
        .then()
        .statusCode(200)
        .extract()
        .as(Found.class);
  }
}
