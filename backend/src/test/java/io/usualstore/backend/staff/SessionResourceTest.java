package io.usualstore.backend.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SessionResourceTest {
  @Test
  void whoSignsInIsKnown() {
    var username = Given.account("developer");
    var answer = signIn(username, Given.PASSWORD);
    var session = answer.then().statusCode(201).extract().as(SessionResponse.class);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(session.token()).hasSize(43);
    assertThat(session.expiresAt())
        .isBetween(
            Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));
    assertThat(session.account().username()).isEqualTo(username);
    assertThat(session.account().accessLevel()).isEqualTo(AccessLevel.DEVELOPER);
    var me = me(session.token()).then().statusCode(200).extract().as(AccountResponse.class);
    assertThat(me).isEqualTo(session.account());
  }

  @Test
  void theUserNamesCaseDoesNotMatter() {
    var username = Given.account("customer");
    signIn(username.toUpperCase(Locale.ROOT), Given.PASSWORD).then().statusCode(201);
  }

  @Test
  void theTokenIsNotInTheDatabase() {
    var token = Given.token(Given.account("customer"), Given.PASSWORD);
    var hash = HexFormat.of().formatHex(new SessionToken(token).hash());
    assertThat(
            Database.query(
                "select 1 from staff.sessions where encode(token_hash, 'hex') = ?", hash))
        .hasSize(1);
    assertThat(
            Database.query(
                "select 1 from staff.sessions s where position(? in s::text) > 0", token))
        .isEmpty();
  }

  @Test
  void anUnknownNameAndAWrongPasswordAreAnsweredAlike() {
    var wrong =
        Given.problem(signIn(Given.account("admin"), "not the password"), 401, "sign-in-refused");
    var unknown =
        Given.problem(signIn(Given.unique("who"), Given.PASSWORD), 401, "sign-in-refused");
    assertThat(unknown.title()).isEqualTo(wrong.title());
    assertThat(unknown.errors()).isEqualTo(wrong.errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 12})
  void aHashMadeByPostgresqlIsVerified(int cost) {
    var username = Given.unique("planted");
    var password = "Grüße, 日本 🔑 $a'\"\\%{x}";
    Database.plantAccount(username, "customer", password, cost, false);
    signIn(username, password).then().statusCode(201);
    Given.problem(signIn(username, password + "x"), 401, "sign-in-refused");
  }

  @Test
  void whatFollowsTheSeventySecondByteIsNoPartOfThePassword() {
    var username = Given.unique("planted");
    Database.plantAccount(username, "customer", "x".repeat(72), 4, false);
    signIn(username, "x".repeat(72)).then().statusCode(201);
    Given.problem(signIn(username, "x".repeat(73)), 401, "sign-in-refused");
  }

  @Test
  void fiveWrongPasswordsLockTheAccountForTheRightOneToo() {
    var username = Given.account("developer");
    for (var i = 0; i < 5; i++) {
      Given.problem(signIn(username, "guess " + i), 401, "sign-in-refused");
    }
    var locked = signIn(username, Given.PASSWORD);
    Given.problem(locked, 429, "account-locked");
    assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 30);
  }

  @Test
  void aLockEndsAndTheNextOneIsLonger() {
    var username = Given.account("developer");
    IntStream.range(0, 5).forEach(i -> signIn(username, "guess"));
    endLock(username);
    Given.problem(signIn(username, "guess"), 401, "sign-in-refused");
    var locked = signIn(username, Given.PASSWORD);
    Given.problem(locked, 429, "account-locked");
    assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(31, 60);
    endLock(username);
    signIn(username, Given.PASSWORD).then().statusCode(201);
    Given.problem(signIn(username, "guess"), 401, "sign-in-refused");
    signIn(username, Given.PASSWORD).then().statusCode(201);
  }

  @Test
  void guessesMadeAtOnceAreCountedOneByOne() {
    var username = Given.account("developer");
    assertThat(AtOnce.answers(20, i -> signIn(username, "guess " + i).statusCode()))
        .filteredOn(status -> status == 401)
        .hasSize(5);
  }

  @Test
  void aNameThatNobodyHasIsLockedAsOneThatSomebodyHas() {
    var username = Given.unique("nobody");
    for (var i = 0; i < 5; i++) {
      Given.problem(signIn(username, "guess " + i), 401, "sign-in-refused");
    }
    var locked = signIn(username, "guess");
    Given.problem(locked, 429, "account-locked");
    assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 30);
  }

  @Test
  void aDisabledAccountIsOutAtOnce() {
    var username = Given.account("developer");
    var token = Given.token(username, Given.PASSWORD);
    Database.update("update staff.accounts set disabled_at = now() where username = ?", username);
    Given.problem(me(token), 401, "sign-in-required");
    Given.problem(signIn(username, Given.PASSWORD), 401, "sign-in-refused");
  }

  @Test
  void whoSignsOutIsOut() {
    var token = Given.token(Given.account("developer"), Given.PASSWORD);
    me(token).then().statusCode(200);
    Given.bearer(token).delete("/sessions/current").then().statusCode(204);
    Given.problem(me(token), 401, "sign-in-required");
    Given.problem(Given.bearer(token).delete("/sessions/current"), 401, "sign-in-required");
  }

  @Test
  void signingOutLeavesTheOtherSessions() {
    var username = Given.account("developer");
    var first = Given.token(username, Given.PASSWORD);
    var second = Given.token(username, Given.PASSWORD);
    Given.bearer(first).delete("/sessions/current").then().statusCode(204);
    me(second).then().statusCode(200);
  }

  @Test
  void aSessionThatNobodyUsedForHalfADayIsOver() {
    var token = Given.token(Given.account("developer"), Given.PASSWORD);
    setLastSeen(token, "12 hours 1 second");
    Given.problem(me(token), 401, "sign-in-required");
  }

  @Test
  void usingASessionKeepsItOpen() {
    var token = Given.token(Given.account("developer"), Given.PASSWORD);
    setLastSeen(token, "11 hours");
    me(token).then().statusCode(200);
    assertThat(
            Database.query(
                "select 1 from staff.sessions where token_hash = ?"
                    + " and last_seen_at > now() - interval '1 minute'",
                (Object) new SessionToken(token).hash()))
        .hasSize(1);
  }

  @Test
  void aSessionEndsAfterItsLongestTimeAndIsRemovedAtTheNextSignIn() {
    var username = Given.account("developer");
    var token = Given.token(username, Given.PASSWORD);
    var hash = new SessionToken(token).hash();
    Database.update(
        "update staff.sessions set created_at = now() - interval '30 days',"
            + " expires_at = now() - interval '1 second' where token_hash = ?",
        (Object) hash);
    Given.problem(me(token), 401, "sign-in-required");
    Given.token(username, Given.PASSWORD);
    assertThat(Database.query("select 1 from staff.sessions where token_hash = ?", (Object) hash))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "' or '1'='1", "ключ", "null"})
  void whatIsNoTokenIsRefused(String token) {
    Given.problem(me(token), 401, "sign-in-required");
  }

  @Test
  void anotherSchemeIsRefused() {
    var answer = Given.nobody().auth().preemptive().basic("admin", Given.PASSWORD).get("/staff/me");
    Given.problem(answer, 401, "sign-in-required");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void aSignInWithoutAPasswordIsRefused() {
    var answer = Given.nobody().body(Map.of("username", "admin")).post("/sessions");
    assertThat(Given.problem(answer, 422, "invalid-fields").errors())
        .extracting(error -> error.field())
        .containsExactly("password");
  }

  private static Response signIn(String username, String password) {
    return Given.nobody()
        .body(Map.of("username", username, "password", password))
        .post("/sessions");
  }

  private static Response me(String token) {
    return Given.bearer(token).get("/staff/me");
  }

  private static void endLock(String username) {
    Database.update(
        "update staff.accounts set locked_until = now() - interval '1 second' where username = ?",
        username);
  }

  private static void setLastSeen(String token, String ago) {
    Database.update(
        "update staff.sessions set last_seen_at = now() - ?::interval where token_hash = ?",
        ago,
        new SessionToken(token).hash());
  }
}
