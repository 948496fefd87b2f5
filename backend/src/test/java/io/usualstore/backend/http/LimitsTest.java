package io.usualstore.backend.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.ApiDocument;
import io.usualstore.backend.ApiDocument.Field;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
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
}
