package io.usualstore.backend.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.usualstore.backend.ApiDocument;
import io.usualstore.backend.ApiDocument.Field;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a request brings has an end, and the document says which. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LimitsTest {
  private static final String TOO_LARGE = "x".repeat(3_000_000);

  @Test
  void everyPartOfEveryRequestHasALimit() {
    var document = ApiDocument.ofRunningProgram();
    var fields =
        document.operations().stream().flatMap(operation -> document.fields(operation)).toList();
    assertThat(fields).hasSizeGreaterThan(100);
    assertThat(fields.stream().filter(field -> !isLimited(field)).map(Field::toString)).isEmpty();
  }

  private static boolean isLimited(Field field) {
    var schema = field.schema();
    if (field.hasType("string")) {
      return schema.has("maxLength")
          || schema.has("enum")
          || schema.path("format").asText().equals("binary");
    }
    if (field.hasType("integer")) {
      return isId(field) || schema.has("minimum") && schema.has("maximum") || isAboveZero(schema);
    }
    return !field.hasType("array") || schema.has("maxItems");
  }

  private static boolean isAboveZero(JsonNode schema) {
    return schema.has("exclusiveMinimum") && schema.has("maximum");
  }

  /** Any number that a row can have. */
  private static boolean isId(Field field) {
    return field.schema().path("format").asText().equals("int64")
        && (field.inPath() || field.name().matches("id|from|.*Id|id\\[0]"));
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWithASentence() {
    var body = Given.widgetBody(Map.of("description", TOO_LARGE));
    Given.problem(Given.staff().body(body).post("/widgets"), 413, "body-too-large");
    var picture = Given.staff().contentType("image/png").body(TOO_LARGE.getBytes(UTF_8));
    Given.problem(
        picture.put("/widgets/%d/image".formatted(Given.widget())), 413, "body-too-large");
  }

  /** Who doesn't say how much is coming is stopped on the way. */
  @Test
  void aBodyThatTurnsOutTooLargeIsRefusedWithASentence() throws Exception {
    var answer = sendInPieces("/widgets", "{\"name\":\"" + TOO_LARGE + "\"}");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
    assertThat(answer.body()).contains("\"type\":\"body-too-large\"");
  }

  private static HttpResponse<String> sendInPieces(String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + Given.token("developer", Given.PASSWORD))
            .POST(
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
