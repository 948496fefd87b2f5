package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.ManyOrders;
import io.usualstore.backend.PostgresResource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CsvDownloadTest {
  private static final String EXPORTING =
      "from pg_stat_activity where pid <> pg_backend_pid() and query like '%placed_at desc%'"
          + " and state <> 'idle'";

  private static long customer;

  @BeforeAll
  static void fill() {
    customer = ManyOrders.ofOneCustomer(100_000);
  }

  @AfterAll
  static void clear() {
    ManyOrders.clear();
  }

  @Test
  void aHundredThousandOrdersAreOneFile() throws Exception {
    try (var file = download(customer)) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text.lines()).hasSize(100_001);
    }
  }

  /** What ended like a whole file would be taken for one. */
  @Test
  void aFileThatEndsHalfWayBreaksTheConnection() throws Exception {
    try (var file = download(customer)) {
      assertThat(file.readNBytes(1000)).hasSize(1000); // then slowly: the program waits for us
      assertThat(endTheQuery()).isEqualTo("t");
      assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
    }
    assertThat(Given.viewer().get("/shop").statusCode()).isEqualTo(200);
  }

  @Test
  void whoReadsSlowlyHoldsTwoThreadsAtMost() throws Exception {
    var export = "/orders/export?customerId=" + customer;
    try (var first = download(customer);
        var second = download(customer)) {
      assertThat(first.readNBytes(10)).hasSize(10);
      assertThat(second.readNBytes(10)).hasSize(10);
      for (int i = 0; i < 10; i++) {
        var refused = Given.viewer().get(export);
        Given.problem(refused, 503, "busy");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
      }
      assertThat(Given.viewer().get("/widgets").statusCode()).isEqualTo(200);
    }
    await(() -> Given.viewer().get(export).statusCode() == 200);
  }

  /** The program sees that a client has gone when it writes on. */
  private static void await(BooleanSupplier wanted) throws InterruptedException {
    var end = Instant.now().plusSeconds(20);
    while (!wanted.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(200);
    }
  }

  private static String endTheQuery() {
    return Database.query("select pg_terminate_backend(pid) " + EXPORTING).get(0);
  }

  private static InputStream download(long customer) throws Exception {
    var address =
        "http://127.0.0.1:%d/orders/export?customerId=%d".formatted(RestAssured.port, customer);
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + Given.token("customer", Given.PASSWORD))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
