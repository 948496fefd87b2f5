package io.usualstore.backend;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the running program says of itself: /q/openapi. */
public record ApiDocument(JsonNode root) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  /**
   * @param path with its parameters' names in braces
   * @param definition its part of the document
   */
  public record Operation(String method, String path, JsonNode definition) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /**
   * One value that a request may bring.
   *
   * @param name of a parameter, or the JSON path from the body's root: {@code lines[0].quantity}
   */
  public record Field(
      Operation operation, String name, boolean inBody, boolean inPath, JsonNode schema) {
    public boolean hasType(String type) {
      var types = schema.path("type");
      return types.isArray()
          ? list(types).stream().anyMatch(t -> t.asText().equals(type))
          : types.asText().equals(type);
    }

    @Override
    public String toString() {
      return "%s: %s %s".formatted(operation, name, schema);
    }
  }

  /** Asked for without {@link AnswerContract}, which reads this. */
  public static ApiDocument ofRunningProgram() {
    try {
      var json =
          given()
              .header("Authorization", "Bearer " + PostgresResource.OPERATORS_TOKEN)
              .accept("application/json")
              .get("/q/openapi")
              .then()
              .statusCode(200);
      return new ApiDocument(new ObjectMapper().readTree(json.extract().asByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Operation> operations() {
    return root.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .map(e -> new Operation(e.getKey().toUpperCase(), path.getKey(), e.getValue())))
        .toList();
  }

  /** Its parameters and its body's parts, however deep; of a list itself and its first element. */
  public Stream<Field> fields(Operation operation) {
    var parameters =
        list(operation.definition.path("parameters")).stream()
            .flatMap(
                p ->
                    parts(
                        new Field(
                            operation,
                            p.path("name").asText(),
                            false,
                            p.path("in").asText().equals("path"),
                            p.path("schema"))));
    var content = operation.definition.path("requestBody").path("content");
    var body = content.path("application/json").path("schema");
    return Stream.concat(
        parameters,
        body.isMissingNode() ? Stream.of() : parts(new Field(operation, "", true, false, body)));
  }

  private Stream<Field> parts(Field field) {
    var schema = resolve(field.schema);
    if (schema.has("anyOf") || schema.has("allOf")) {
      return Stream.concat(list(schema.path("anyOf")).stream(), list(schema.path("allOf")).stream())
          .filter(part -> part.has("$ref"))
          .flatMap(part -> parts(at(field, field.name, part)));
    }
    var inside =
        Stream.concat(
            schema.path("properties").properties().stream()
                .map(p -> at(field, joined(field.name, p.getKey()), p.getValue())),
            schema.has("items")
                ? Stream.of(at(field, field.name + "[0]", schema.path("items")))
                : Stream.of());
    var self = at(field, field.name, schema);
    return Stream.concat(
        self.hasType("object") ? Stream.of() : Stream.of(self), inside.flatMap(this::parts));
  }

  private static Field at(Field field, String name, JsonNode schema) {
    return new Field(field.operation, name, field.inBody, field.inPath, schema);
  }

  private static String joined(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** A path's own words go before its parameters: /widgets/export is no widget. */
  Optional<Operation> operation(String method, String address) {
    return operations().stream()
        .filter(operation -> operation.method.equals(method) && fits(operation.path, address))
        .min((a, b) -> Long.compare(parameters(a.path), parameters(b.path)));
  }

  private static boolean fits(String path, String address) {
    var pattern =
        Stream.of(path.split("/", -1))
            .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
            .reduce((a, b) -> a + "/" + b)
            .orElseThrow();
    return address.matches(pattern);
  }

  private static long parameters(String path) {
    return path.chars().filter(c -> c == '{').count();
  }

  /** With all that it refers to, so that it can be read by itself. */
  ObjectNode standalone(JsonNode schema) {
    var whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", root.path("components"));
    return whole;
  }

  /** What a $ref leads to; anything else is itself. */
  public JsonNode resolve(JsonNode schema) {
    var ref = schema.path("$ref").asText("");
    return ref.isEmpty() ? schema : root.at(ref.substring(1));
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
