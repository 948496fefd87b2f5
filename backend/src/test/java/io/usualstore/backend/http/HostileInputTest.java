package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class HostileInputTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "🔨 Hammer 👩‍🔧",
        "مطرقة \u202Eabc",
        "Молоток, Ґанок",
        "'; drop table widgets; --",
        "<script>alert(1)</script>",
        "${jndi:ldap://x} %{x} #{x} {x}",
        "a\tb\u0001\u007f",
        "Zalgo z̸̪̈"
      })
  void anyTextComesBackAsItWasSent(String text) {
    var id = Given.widget(Map.of("name", text, "description", text));
    var widget = Given.viewer().get("/widgets/" + id).jsonPath();
    assertThat(widget.getString("name")).isEqualTo(text);
    assertThat(widget.getString("description")).isEqualTo(text);
    var found = Given.viewer().queryParam("q", text).get("/widgets").then().statusCode(200);
    assertThat(found.extract().jsonPath().getList("items.name")).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "a\\ud83d", "\\udd28a"})
  void aCharacterThatNoTableStoresIsRefusedWithASentence(String text) {
    var body =
        "{\"sku\":\"%s\",\"name\":\"%s\",\"priceMinor\":1,\"taxRateBp\":0}"
            .formatted(Given.unique("SKU"), text);
    var problem =
        Given.problem(Given.staff().body(body).post("/widgets"), 400, "unreadable-request");
    assertThat(problem.errors())
        .containsExactly(new FieldError("name", "holds a character that can't be stored"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/widgets?q=%00",
        "/widgets/by-code?code=a%00b",
        "/widgets/by-code?code=%ED%A0%80",
        "/widgets/%00",
        "/%00",
        "/widgets/%25s",
        "/%25",
        "/widgets/1/movements?after=MTIzOgA"
      })
  void anAddressThatNoTableStoresIsRefused(String address) {
    var answer = Given.viewer().urlEncodingEnabled(false).get(address);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.contentType()).isEqualTo(Problem.MEDIA_TYPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"colour\":\"red\"} | colour | is not known here",
        "{\"priceMinor\":\"1990\"} | priceMinor | must be a whole number",
        "{\"priceMinor\":19.9} | priceMinor | must be a whole number",
        "{\"priceMinor\":true} | priceMinor | must be a whole number",
        "{\"priceMinor\":[1]} | priceMinor | must be a whole number",
        "{\"priceMinor\":99999999999999999999} | priceMinor | must be a whole number",
        "{\"taxRateBp\":\"\"} | taxRateBp | must be a whole number",
        "{\"name\":7} | name | must be a text",
        "{\"name\":{}} | name | must be a text",
        "{\"name\":false} | name | must be a text"
      })
  void aWrongTypeIsRefusedBesideItsField(String body, String field, String sentence) {
    var problem =
        Given.problem(Given.staff().body(body).post("/widgets"), 400, "unreadable-request");
    assertThat(problem.errors()).containsExactly(new FieldError(field, sentence));
  }

  @ParameterizedTest
  @CsvSource({"1.0, 1", "1e2, 100", "199.000e1, 1990", "0.0, 0", "19900E-1, 1990"})
  void aWholeNumberIsOneHoweverItIsWritten(String written, long read) {
    var body =
        "{\"sku\":\"%s\",\"name\":\"Hammer\",\"priceMinor\":%s,\"taxRateBp\":1e3,\"lowStockMark\":2.0}"
            .formatted(Given.unique("SKU"), written);
    var widget = Given.staff().body(body).post("/widgets").then().statusCode(201).extract();
    assertThat(widget.jsonPath().getLong("priceMinor")).isEqualTo(read);
    assertThat(widget.jsonPath().getInt("taxRateBp")).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-1", "1.5", "1e30", "1e999999999", "1e-999999999", "9.3e18"})
  void whatIsNoWholeNumberIsRefused(String written) {
    var body = "{\"priceMinor\":%s}".formatted(written);
    var problem =
        Given.problem(Given.staff().body(body).post("/widgets"), 400, "unreadable-request");
    assertThat(problem.errors())
        .containsExactly(new FieldError("priceMinor", "must be a whole number"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"text\"",
        "17",
        "{} {}",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{\"name\":}",
        "\u0000"
      })
  void whatIsNoObjectIsRefused(String body) {
    Given.problem(Given.staff().body(body).post("/widgets"), 400, "unreadable-request");
  }

  @Test
  void deepNestingIsRefused() {
    var body = "{\"name\":" + "[".repeat(100_000);
    Given.problem(Given.staff().body(body).post("/widgets"), 400, "unreadable-request");
  }

  @Test
  void aBodyThatIsNoJsonIsRefused() {
    var answer = Given.staff().contentType("text/plain").body("Hammer").post("/widgets");
    Given.problem(answer, 415, "unsupported-media-type");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    var body = Given.widgetBody(Map.of("description", "x".repeat(3_000_000)));
    Given.problem(Given.staff().body(body).post("/widgets"), 413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/widgets?q=%zz", "/widgets/%", "/%zz"})
  void anAddressThatCannotBeDecodedIsRefused(String address) throws IOException {
    assertThat(rawAnswer("GET " + address + " HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 400");
  }

  /** No client library sends what this test is about. */
  private static String rawAnswer(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void anUnknownAddressAndAnUnknownMethodAreProblemsToo() {
    Given.problem(Given.viewer().get("/no-such-thing"), 404, "not-found");
    Given.problem(Given.admin().delete("/widgets"), 405, "method-not-allowed");
    Given.problem(Given.viewer().accept("text/html").get("/widgets"), 406, "not-acceptable");
  }
}
