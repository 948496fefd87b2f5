package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.usualstore.backend.ApiDocument;
import io.usualstore.backend.ApiDocument.Operation;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every address by every method, with types that nobody asked for: never a fault of ours. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class HostileTypesTest {
  /** The empty one stands for none. */
  private static final List<String> TYPES =
      List.of(
          "",
          "foo",
          "/",
          "a/b/c",
          "text/plain",
          "*/*",
          "application/json; charset=none-such",
          "application/json;;",
          "application/xml",
          "multipart/form-data",
          "application/x-www-form-urlencoded",
          "text/csv; header=\"",
          "x".repeat(2000));

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String token;

  @Test
  void anyTypeIsAnsweredAsAMistakeOfTheClients() throws Exception {
    var failures = new ArrayList<String>();
    for (var operation : inOrder()) {
      for (var type : TYPES) {
        for (var body : bodies(operation)) {
          var answer = send(operation.method(), address(operation), type, body);
          if (answer.statusCode() >= 500) {
            failures.add("%s as '%s', body '%s': %s".formatted(operation, type, body, answer));
          }
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void aMethodThatAnAddressDoesNotHaveIsSaidWithThoseThatItHas() throws Exception {
    var document = ApiDocument.ofRunningProgram();
    var paths = document.root().path("paths");
    var failures = new ArrayList<String>();
    for (var path : paths.properties()) {
      var allowed = new TreeSet<>(Set.of("OPTIONS"));
      path.getValue().fieldNames().forEachRemaining(method -> allowed.add(method.toUpperCase()));
      allowed.remove("PARAMETERS");
      if (allowed.contains("GET")) {
        allowed.add("HEAD");
      }
      for (var method : METHODS) {
        if (allowed.contains(method)) {
          continue;
        }
        var answer = send(method, numbered(path.getKey()), "application/json", "{}");
        var said =
            new TreeSet<>(List.of(answer.headers().firstValue("Allow").orElse("").split(", ?")));
        if (answer.statusCode() != 405 || !said.equals(allowed)) {
          failures.add("%s %s: %s %s".formatted(method, path.getKey(), answer.statusCode(), said));
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void anAddressThatIsNotThereIsNotThereByAnyMethodAndType() throws Exception {
    for (var method : METHODS) {
      for (var type : TYPES) {
        var answer = send(method, "/no-such-thing", type, "{");
        assertThat(answer.statusCode()).as(method + " as " + type).isIn(404, 405);
        if (!method.equals("HEAD")) {
          var problem = new ObjectMapper().readValue(answer.body(), Problem.class);
          assertThat(problem.status()).isEqualTo(answer.statusCode());
        }
      }
    }
  }

  /** Of what only looks, nothing reads a body: one is enough. */
  private static List<String> bodies(Operation operation) {
    return operation.method().equals("GET") ? List.of("a=b") : List.of("", "{", "a=b");
  }

  /** What ends a session comes last. */
  private static List<Operation> inOrder() {
    return ApiDocument.ofRunningProgram().operations().stream()
        .sorted(Comparator.comparing((Operation o) -> o.path().startsWith("/sessions")))
        .toList();
  }

  private static String address(Operation operation) {
    return numbered(operation.path());
  }

  private static String numbered(String path) {
    return path.replaceAll("\\{[^}]*}", "999999999");
  }

  private HttpResponse<String> send(String method, String address, String type, String body)
      throws Exception {
    if (token == null) {
      token = Given.token(Given.account("admin"), Given.PASSWORD);
    }
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d%s".formatted(RestAssured.port, address)))
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", Given.unique("key"))
            .header("If-Match", "\"0\"")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    Stream.of(type).filter(t -> !t.isEmpty()).forEach(t -> request.header("Content-Type", t));
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
