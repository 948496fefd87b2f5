package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.ApiDocument;
import io.usualstore.backend.ApiDocument.Field;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.Requests;
import io.usualstore.backend.Requests.Example;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every text that the document says a request may bring: a new field is tested from its first day.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileFieldsTest {
  /** Halves of surrogate pairs are no UTF-8: JSON writes them as escapes. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** Refused without telling which of the two was wrong. */
  private static final String SIGN_IN = "POST /sessions";

  @Order(2)
  @ParameterizedTest
  @EnumSource
  void anyFieldKeepsItOrSaysWhyNot(HostileText hostile) throws Exception {
    var fields = texts().filter(Field::inBody).toList();
    assertThat(fields).hasSizeGreaterThan(30);
    var byOperation =
        fields.stream().collect(Collectors.groupingBy(field -> field.operation().toString()));
    for (var operation : byOperation.keySet()) {
      var left = byOperation.get(operation);
      while (!left.isEmpty()) {
        var refused = sent(left, hostile);
        left = left.stream().filter(field -> !refused.contains(field)).toList();
      }
    }
  }

  /**
   * Sends the text in all of these fields, which one refusal may name together.
   *
   * @return those whose answer is known now: all where they were taken, else the refused ones
   */
  private static List<Field> sent(List<Field> fields, HostileText hostile) throws Exception {
    var operation = fields.get(0).operation();
    var example = Requests.example(operation.toString());
    var answer = example.send(operation.method(), with(example, fields, hostile.text));
    var what = "%s %s: %s".formatted(fields, hostile, answer.asString());
    if (answer.statusCode() < 300) {
      var kept = hostile.text.strip();
      assertThat(kept(example, answer, kept)).as(what).isGreaterThanOrEqualTo(fields.size());
      return fields;
    }
    assertThat(answer.statusCode()).as(what).isBetween(400, 499);
    var refused = fields.stream().filter(field -> saysWhy(field, answer)).toList();
    assertThat(refused).as(what).isNotEmpty();
    return refused;
  }

  /** First, while there is little to be found: an empty text finds all. */
  @Order(1)
  @ParameterizedTest
  @EnumSource
  void anyParameterFindsItOrIsRefused(HostileText hostile) {
    var parameters = texts().filter(field -> !field.inBody() && isQuery(field)).toList();
    assertThat(parameters).hasSizeGreaterThan(5);
    for (var parameter : parameters) {
      var answer =
          Given.admin()
              .queryParam(parameter.name().replace("[0]", ""), hostile.text)
              .get(parameter.operation().path());
      assertThat(answer.statusCode()).as("%s %s", parameter, hostile).isIn(200, 400, 404);
      if (answer.statusCode() != 200) {
        assertThat(answer.as(Problem.class).title()).isNotBlank();
      }
    }
  }

  private static Stream<Field> texts() {
    var document = ApiDocument.ofRunningProgram();
    return document.operations().stream()
        .flatMap(document::fields)
        .filter(field -> field.hasType("string"));
  }

  private static boolean isQuery(Field field) {
    return field.operation().method().equals("GET") && !field.operation().path().contains("{");
  }

  private static String with(Example example, List<Field> fields, String text)
      throws JsonProcessingException {
    ObjectNode body = JSON.valueToTree(example.body());
    for (var field : fields) {
      set(body, field, text);
    }
    return JSON.writeValueAsString(body);
  }

  private static void set(ObjectNode body, Field field, String text) {
    var path = field.name().replace("[", ".[").split("\\.");
    JsonNode parent = body;
    for (var i = 0; i < path.length - 1; i++) {
      parent = path[i].startsWith("[") ? parent.get(0) : parent.get(path[i]);
      assertThat(parent).as("%s isn't in the example", field).isNotNull();
    }
    if (parent instanceof ArrayNode list) {
      list.set(0, text);
    } else {
      ((ObjectNode) parent).put(path[path.length - 1], text);
    }
  }

  /**
   * In how many places it stands, without the white space around it; nothing is left of what nobody
   * sees.
   */
  private static long kept(Example example, Response answer, String text) {
    if (text.isBlank()
        || text.equals(HostileText.INVISIBLE.text.strip())
        || "".equals(example.readBack())
        || answer.statusCode() == 204) {
      return Long.MAX_VALUE;
    }
    var read = example.readBack() == null ? answer : Given.viewer().get(example.readBack());
    return texts(read.as(JsonNode.class)).filter(text::equals).count();
  }

  private static Stream<String> texts(JsonNode json) {
    return json.isTextual()
        ? Stream.of(json.asText())
        : StreamSupport.stream(json.spliterator(), false).flatMap(HostileFieldsTest::texts);
  }

  private static boolean saysWhy(Field field, Response answer) {
    var list = field.name().replaceFirst("\\[0]$", ""); // whose element it is
    return field.operation().toString().equals(SIGN_IN) && answer.statusCode() == 401
        || answer.as(Problem.class).errors().stream()
            .filter(error -> List.of(field.name(), list).contains(error.field()))
            .anyMatch(error -> !error.message().isBlank());
  }
}
