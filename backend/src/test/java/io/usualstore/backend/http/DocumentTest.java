package io.usualstore.backend.http;

import static io.restassured.RestAssured.config;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.usualstore.backend.ApiDocument;
import io.usualstore.backend.ApiDocument.Field;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the document says beside its operations is what the program does. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DocumentTest {
  private ApiDocument document;

  @BeforeEach
  void read() {
    document = ApiDocument.ofRunningProgram();
  }

  @Test
  void itTellsHowToSignInAndForWhichOperations() {
    var schemes = document.root().path("components").path("securitySchemes");
    assertThat(schemes.path("session").path("type").asText()).isEqualTo("http");
    assertThat(schemes.path("session").path("scheme").asText()).isEqualTo("bearer");
    assertThat(schemes.size()).isEqualTo(1);
    for (var operation : document.operations()) {
      var security = operation.definition().path("security");
      var path = operation.path().replaceAll("\\{[^}]*}", "1");
      var types = operation.definition().path("requestBody").path("content").fieldNames();
      var type = types.hasNext() ? types.next().replace("*", "x") : "application/json";
      var asItStands = encoderConfig().encodeContentTypeAs(type, ContentType.TEXT);
      var answer =
          Given.nobody()
              .config(config().encoderConfig(asItStands))
              .contentType(type)
              .header("If-Match", "\"0\"")
              .header("Idempotency-Key", Given.unique("key"))
              .body("{}")
              .request(operation.method(), path);
      if (answer.statusCode() == 401) {
        assertThat(security.toString()).as("%s", operation).matches("\\[\\{\"session\":\\[.*]}]");
      } else {
        assertThat(security.isMissingNode()).as("%s", operation).isTrue();
      }
    }
  }

  @Test
  void aBodyHoldsNoPartThatTheDocumentDoesNotName() {
    var bodies =
        document.operations().stream()
            .map(o -> o.definition().path("requestBody").path("content").path("application/json"))
            .map(content -> content.path("schema"))
            .filter(schema -> !schema.isMissingNode())
            .toList();
    assertThat(bodies).hasSizeGreaterThan(10);
    bodies.forEach(this::isClosed);
  }

  private void isClosed(JsonNode given) {
    var schema = document.resolve(given);
    if (schema.has("properties")) {
      assertThat(schema.path("additionalProperties").toString())
          .as("%s", schema)
          .isEqualTo("false");
    }
    schema.path("properties").forEach(this::isClosed);
    List.of("anyOf", "allOf").forEach(name -> schema.path(name).forEach(this::isClosed));
    if (schema.has("items")) {
      isClosed(schema.path("items"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"banana", "TRUE", "1", "yes", " true"})
  void whatIsNeitherTrueNorFalseIsRefused(String value) {
    var flags =
        document.operations().stream()
            .flatMap(document::fields)
            .filter(field -> !field.inBody() && field.hasType("boolean"))
            .filter(field -> field.operation().method().equals("GET"))
            .toList();
    assertThat(flags).extracting(Field::name).contains("toPayOut", "archived", "lowStock");
    for (var flag : flags) {
      var path = flag.operation().path().replaceAll("\\{[^}]*}", "1");
      var answer = Given.viewer().queryParam(flag.name(), value).get(path);
      Given.problem(answer, 400, "invalid-parameter");
      Given.viewer().queryParam(flag.name(), true).get(path).then().statusCode(200);
    }
  }

  @Test
  void aNumberThatNoRowHasIsRefusedBesideItsField() {
    var line = Map.of("widgetId", Given.widget(), "quantity", 1);
    for (var id : List.of(0, -1)) {
      for (var field : List.of("draftId", "customerId")) {
        var answer =
            Given.staff()
                .header("Idempotency-Key", Given.unique("key"))
                .body(Map.of("lines", List.of(line), field, id))
                .post("/orders");
        var problem = Given.problem(answer, 422, "invalid-fields");
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly(field);
      }
    }
  }

  @Test
  void aDraftThatIsNotThereIsSaidSo() {
    var line = Map.of("widgetId", Given.widget(), "quantity", 1);
    var answer =
        Given.staff()
            .header("Idempotency-Key", Given.unique("key"))
            .body(Map.of("lines", List.of(line), "draftId", 9_000_000_000L))
            .post("/orders");
    Given.problem(answer, 404, "not-found");
  }
}
