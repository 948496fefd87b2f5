package io.usualstore.backend.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whoever signs in, or seems to, takes nothing from those who are signed in. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SignInFloodTest {
  private static final int FLOOD = 60;

  /** A hash takes a quarter of a second: were sixty in the way, it would be many of these. */
  private static final Duration BOUND = Duration.ofSeconds(1);

  @Test
  void aFloodFromEverywhereKeepsNobodyWaiting() {
    flood(Given::address);
  }

  @Test
  void aFloodFromOneAddressIsLimited() {
    var address = Given.address();
    flood(() -> address);
  }

  /** Strangers wait or are sent away; who was here before gets through. */
  private static void flood(Supplier<String> address) {
    var username = Given.account("developer");
    String device = signIn(Given.address(), username, null).then().extract().path("device");
    Given.viewer().get("/widgets").then().statusCode(200);
    var strangers =
        CompletableFuture.supplyAsync(
            () ->
                AtOnce.answers(FLOOD, i -> signIn(address.get(), Given.unique("stranger"), null)));
    var known = CompletableFuture.supplyAsync(() -> signIn(address.get(), username, device));
    var longest = Duration.ZERO;
    var reads = 0;
    while (!strangers.isDone()) {
      var begin = Instant.now();
      Given.viewer().get("/widgets").then().statusCode(200);
      var took = Duration.between(begin, Instant.now());
      longest = took.compareTo(longest) > 0 ? took : longest;
      reads++;
    }
    assertThat(longest).isLessThan(BOUND);
    assertThat(reads).isGreaterThan(5);
    assertThat(known.join().statusCode()).isEqualTo(201);
    assertThat(strangers.join()).extracting(Response::statusCode).containsOnly(401, 429);
    assertThat(strangers.join())
        .filteredOn(answer -> answer.statusCode() == 429)
        .isNotEmpty()
        .allMatch(answer -> answer.header("Retry-After") != null)
        .extracting(answer -> answer.path("type").toString())
        .contains("sign-ins-crowded");
  }

  private static Response signIn(String address, String username, String device) {
    var body =
        device == null
            ? Map.of("username", username, "password", Given.PASSWORD)
            : Map.of("username", username, "password", Given.PASSWORD, "device", device);
    return Given.nobody().header("X-Client-Address", address).body(body).post("/sessions");
  }
}
