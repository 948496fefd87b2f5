package io.usualstore.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.usualstore.backend.ApiDocument.Operation;
import io.usualstore.backend.http.Problem;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer that a test gets to what the program's own document says of it: status, type,
 * headers, and a body without a part more or less.
 */
final class AnswerContract implements Filter {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
  private ApiDocument document;

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    var answer = context.next(request, expected);
    var address = URI.create(request.getURI()).getRawPath();
    document()
        .operation(request.getMethod(), address)
        .ifPresentOrElse(
            operation -> check(operation, answer), () -> checkUndocumented(address, answer));
    return answer;
  }

  private synchronized ApiDocument document() {
    if (document == null) {
      document = ApiDocument.ofRunningProgram();
      strict(document.root().path("components").path("schemas"));
      document.operations().forEach(Answered::expect);
    }
    return document;
  }

  /** The document leaves room for parts to come; the tests don't. */
  private static void strict(JsonNode schemas) {
    schemas.forEach(
        schema -> {
          if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
          }
        });
  }

  private void check(Operation operation, Response answer) {
    var what = operation + " " + answer.statusCode();
    var definition =
        operation.definition().path("responses").path(String.valueOf(answer.statusCode()));
    assertThat(definition.isMissingNode()).as("%s isn't in the document", what).isFalse();
    assertThat(answer.statusCode()).as(what + answer.asString()).isNotEqualTo(500);
    checkHeaders(what, definition.path("headers"), answer);
    checkBody(what, definition.path("content"), answer);
    checkWhoMayKeep(operation, answer);
    Answered.note(operation);
    noteProblem(answer);
  }

  /** Pictures apart, an answer is for who asked and for now. */
  private static void checkWhoMayKeep(Operation operation, Response answer) {
    var picture = operation.toString().matches("GET .*/(image|logo)") && answer.statusCode() < 400;
    assertThat(answer.header("Cache-Control"))
        .as("%s %d: Cache-Control", operation, answer.statusCode())
        .matches(picture ? "private, no-cache|public, max-age=.*" : "no-store");
  }

  private static void checkUndocumented(String address, Response answer) {
    assertThat(answer.statusCode()).as("%s isn't in the document", address).isIn(400, 404, 405);
    noteProblem(answer);
  }

  private static void noteProblem(Response answer) {
    if (answer.contentType().equals(Problem.MEDIA_TYPE)) {
      Answered.noteProblem(answer.path("type"));
    }
  }

  private static void checkHeaders(String what, JsonNode headers, Response answer) {
    headers
        .properties()
        .forEach(
            header -> {
              if (header.getValue().path("required").asBoolean()) {
                assertThat(answer.header(header.getKey()))
                    .as("%s: header %s", what, header.getKey())
                    .isNotBlank();
              }
            });
  }

  private void checkBody(String what, JsonNode content, Response answer) {
    var type = answer.contentType().split(";")[0];
    if (content.isEmpty()) {
      assertThat(answer.asByteArray()).as("%s has no body in the document", what).isEmpty();
      return;
    }
    var body = content.has(type) ? content.path(type) : content.path(wildcard(type));
    assertThat(body.isMissingNode()).as("%s: type %s", what, type).isFalse();
    if (type.endsWith("json")) {
      assertThat(schema(body.path("schema")).validate(answer.asString(), InputFormat.JSON))
          .as("%s: %s", what, answer.asString())
          .isEmpty();
    }
  }

  private static String wildcard(String type) {
    return type.replaceFirst("/.*", "/*");
  }

  private Schema schema(JsonNode schema) {
    return schemas.computeIfAbsent(schema, s -> SCHEMAS.getSchema(document.standalone(s)));
  }
}
