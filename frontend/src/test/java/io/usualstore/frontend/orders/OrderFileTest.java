package io.usualstore.frontend.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(BackendResource.class)
class OrderFileTest {
  /** Of long ago, past all that the buffers on the way hold. */
  private static final String MANY_ORDERS =
      """
      set session_replication_role = replica;
      insert into orders
        (number, status, currency, tax_included, subtotal_minor, total_minor, paid_minor, placed_at)
      select 800000000 + i, 'fulfilled', 'EUR', true, i, i, i,
        timestamptz '2001-01-01' + i * interval '1 minute'
      from generate_series(1, 300000) i
      """;

  private static final String BREAK_OFF =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and query like '%placed_at desc%' and state <> 'idle'
      """;

  @Test
  void theButtonKeepsTheListsFilters() {
    var page =
        RestAssured.given()
            .cookies(signedIn())
            .queryParam("status", "to-pay-out")
            .queryParam("q", "Ann&Bob")
            .queryParam("from", "2026-01-01")
            .get("/orders")
            .htmlPath();
    assertThat(page.getString("**.find { it.@download != '' && it.name() == 'a' }.@href"))
        .isEqualTo("/orders/export?status=to-pay-out&q=Ann%26Bob&from=2026-01-01");
  }

  @Test
  void theFileComesWholeOrBreaksOff() throws Exception {
    BackendResource.execute(MANY_ORDERS);
    try (var file = download()) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
          .hasSizeGreaterThan(300_000);
    }
    try (var file = download()) {
      assertThat(file.readNBytes(1000)).hasSize(1000);
      BackendResource.execute(BREAK_OFF);
      assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
    } finally {
      BackendResource.execute(
          "set session_replication_role = replica; delete from orders where placed_at < '2002-01-01'");
    }
  }

  private static InputStream download() throws IOException, InterruptedException {
    var address = "http://127.0.0.1:%d/orders/export?to=2001-12-31".formatted(RestAssured.port);
    var cookies =
        signedIn().entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    var request = HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"orders.csv\"");
    return answer.body();
  }

  private static Map<String, String> signedIn() {
    var form = RestAssured.given().get("/sign-in");
    var token = form.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    return RestAssured.given()
        .cookies(form.cookies())
        .redirects()
        .follow(false)
        .formParams(
            Map.of(
                "csrf-token", token,
                "username", Staff.SELLER.username(),
                "password", Staff.SELLER.password()))
        .post("/sign-in")
        .cookies();
  }
}
