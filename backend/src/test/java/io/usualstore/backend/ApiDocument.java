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
    /** Of the operation, in the path, the query or a header. */
    public List<JsonNode> parameters() {
      return list(definition.path("parameters"));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** Asked for without {@link AnswerContract}, which reads this. */
  public static ApiDocument ofRunningProgram() {
    try {
      var json = given().accept("application/json").get("/q/openapi").then().statusCode(200);
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
