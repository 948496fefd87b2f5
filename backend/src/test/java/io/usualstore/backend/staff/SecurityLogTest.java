package io.usualstore.backend.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who did what touches safety, from where, and with which device. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SecurityLogTest {
  private static final String DEVICE = "Till/1.0 (\u001b[31m counter; left)";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String address = Given.address();
  private String username;
  private String token;

  @BeforeEach
  void somebodyIsSignedIn() {
    username = Given.account("admin");
    token = signIn(Given.PASSWORD, 201).path("token");
  }

  @Test
  void aSignInAndItsEnd() {
    me().delete("/sessions/current").then().statusCode(204);
    assertThat(entries()).containsExactly("sign-in by me on me", "sign-out by me on me");
  }

  @Test
  void failuresAndTheLockThatTheyEndIn() {
    for (var i = 0; i < 5; i++) {
      signIn("guess", 401);
    }
    signIn(Given.PASSWORD, 429);
    assertThat(entries())
        .filteredOn(entry -> !entry.startsWith("sign-in by me"))
        .containsExactly(
            "sign-in-failed by nobody on me",
            "sign-in-failed by nobody on me",
            "sign-in-failed by nobody on me",
            "sign-in-failed by nobody on me",
            "sign-in-failed by nobody on me",
            "sign-in-locked by nobody on me");
  }

  @Test
  void aPasswordChangedAndOneThatWasNotKnown() {
    password("not mine", 422);
    password(Given.PASSWORD, 204);
    assertThat(entries())
        .endsWith("password-refused by me on me", "password-changed by me on me")
        .noneMatch(entry -> entry.contains("brand-new"));
  }

  @Test
  void accessThatWasRefusedOnceForManyTries() {
    Database.update(
        "update staff.accounts set access_level = 'customer' where username = ?", username);
    token = signIn(Given.PASSWORD, 201).path("token");
    for (var i = 0; i < 3; i++) {
      me().body("{}").post("/customers/1/erase").then().statusCode(403);
    }
    await("access-refused by me on customers/1/erase");
    assertThat(entries()).filteredOn(entry -> entry.startsWith("access-refused")).hasSize(1);
  }

  @Test
  void aRoleThatSqlChanged() {
    Database.update(
        "update staff.accounts set access_level = 'developer' where username = ?", username);
    Database.update("update staff.accounts set disabled_at = now() where username = ?", username);
    Database.update("update staff.accounts set disabled_at = null where username = ?", username);
    assertThat(
            Database.query(
                "select action || ' ' || detail from audit_log where subject = ? and address = ''"
                    + " order by id",
                "staff/" + id()))
        .containsExactly(
            "role-changed {\"to\": \"developer\", \"from\": \"admin\"}",
            "access-ended {}",
            "access-restored {}");
  }

  @Test
  void whatLeavesTheShop() {
    me().get("/widgets/export").then().statusCode(200);
    me().get("/orders/export").then().statusCode(200);
    var payout = Requests.example("POST /orders/{order}/refunds/{refund}/payouts");
    me().header("Idempotency-Key", Given.unique("key"))
        .body(payout.body())
        .post(payout.address())
        .then()
        .statusCode(201);
    var customer =
        me().header("Idempotency-Key", Given.unique("ann"))
            .body(Map.of("name", "Ann"))
            .post("/customers")
            .then()
            .extract()
            .path("id")
            .toString();
    me().header("Idempotency-Key", Given.unique("key"))
        .body(Map.of("amountMinor", 100, "reason", "r"))
        .post("/customers/%s/store-credit".formatted(customer))
        .then()
        .statusCode(201);
    me().header("If-Match", "\"0\"")
        .post("/customers/%s/erase".formatted(customer))
        .then()
        .statusCode(200);
    assertThat(entries())
        .contains(
            "exported by me on widgets",
            "exported by me on orders",
            "paid-out by me on orders/" + payout.address().split("/")[2],
            "store-credit-given by me on customers/" + customer,
            "customer-erased by me on customers/" + customer);
  }

  private Response signIn(String password, int status) {
    var answer =
        client(Given.nobody())
            .body(Map.of("username", username, "password", password))
            .post("/sessions");
    answer.then().statusCode(status);
    return answer;
  }

  private void password(String current, int status) {
    me().body(Map.of("currentPassword", current, "newPassword", "brand-new turnips 7"))
        .put("/staff/me/password")
        .then()
        .statusCode(status);
  }

  private RequestSpecification me() {
    return client(Given.bearer(token));
  }

  private RequestSpecification client(RequestSpecification request) {
    return request.header("X-Client-Address", address).header("User-Agent", DEVICE);
  }

  /** All from this client: what isn't told with address and device isn't among them. */
  private List<String> entries() {
    return Database.query(
        "select action || ' by ' || case staff_id when ? then 'me' else 'nobody' end || ' on '"
            + " || case subject when ? then 'me' else subject end from audit_log"
            + " where address = ? and device = 'Till/1.0 (?[31m counter; left)' order by id",
        id(),
        "staff/" + id(),
        address);
  }

  private long id() {
    return Long.parseLong(
        Database.query("select id from staff.accounts where username = ?", username).get(0));
  }

  private void await(String entry) {
    var end = Instant.now().plus(PATIENCE);
    while (!entries().contains(entry) && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(entries()).contains(entry);
  }
}
