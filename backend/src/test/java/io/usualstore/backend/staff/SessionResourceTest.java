package io.usualstore.backend.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
  void strangersWhoGuessLockThemselvesAndNobodyElse() {
    var username = Given.account("admin");
    IntStream.range(0, 6).forEach(i -> signIn(username, "guess"));
    Given.problem(signIn(username, Given.PASSWORD), 429, "account-locked");
    signIn(Given.address(), username, Given.PASSWORD, null).then().statusCode(201);
    Given.problem(signIn(username, Given.PASSWORD), 429, "account-locked");
  }

  @Test
  void aDeviceThatSignedInBeforeIsNotLockedByStrangersAtItsAddress() {
    var username = Given.account("admin");
    var device = device(signIn(username, Given.PASSWORD));
    IntStream.range(0, 6).forEach(i -> signIn(username, "guess"));
    Given.problem(signIn(username, Given.PASSWORD), 429, "account-locked");
    signIn(address, username, Given.PASSWORD, device).then().statusCode(201);
    exhaust(address);
    signIn(address, username, Given.PASSWORD, device).then().statusCode(201);
  }

  @Test
  void aKnownDeviceThatGuessesIsLockedByItself() {
    var username = Given.account("admin");
    var device = device(signIn(username, Given.PASSWORD));
    for (var i = 0; i < 5; i++) {
      Given.problem(signIn(Given.address(), username, "guess", device), 401, "sign-in-refused");
    }
    Given.problem(signIn(Given.address(), username, Given.PASSWORD, device), 429, "account-locked");
    signIn(username, Given.PASSWORD).then().statusCode(201);
  }

  @Test
  void aDeviceIsKnownToThoseAloneWhoSignedInOnIt() {
    var admin = Given.account("admin");
    var colleague = Given.account("customer");
    var device = device(signIn(colleague, Given.PASSWORD));
    IntStream.range(0, 5).forEach(i -> signIn(address, admin, "guess", device));
    Given.problem(signIn(address, admin, Given.PASSWORD, device), 429, "account-locked");
    var both = device(signIn(Given.address(), admin, Given.PASSWORD, device));
    signIn(address, admin, Given.PASSWORD, both).then().statusCode(201);
    signIn(address, colleague, Given.PASSWORD, both).then().statusCode(201);
  }

  @Test
  void aDeviceThatNobodySignedIsAStranger() {
    var username = Given.account("admin");
    var device = device(signIn(username, Given.PASSWORD));
    var last = device.charAt(device.length() - 2);
    var forged =
        device.substring(0, device.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + device.charAt(device.length() - 1);
    IntStream.range(0, 5).forEach(i -> signIn(address, username, "guess", forged));
    Given.problem(signIn(username, Given.PASSWORD), 429, "account-locked");
  }

  @Test
  void anAddressThatGuessesManyNamesIsLimited() {
    var answer = exhaust(address);
    Given.problem(answer, 429, "sign-ins-limited");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 4);
  }

  @Test
  void aShopWithOneAddressSignsInAsOftenAsItLikes() {
    var username = Given.account("developer");
    for (var i = 0; i < 2 * AddressLimit.TRIES; i++) {
      signIn(username, Given.PASSWORD).then().statusCode(201);
    }
  }

  @Test
  void everyAddressOfAHomesNetworkIsOne() {
    for (var i = 0; i < 5; i++) {
      signIn("2001:db8:7:7::" + i, "somebody-v6", "guess", null);
    }
    Given.problem(
        signIn("2001:db8:7:7:9:9:9:9", "somebody-v6", "guess", null), 429, "account-locked");
    Given.problem(signIn("2001:db8:7:8::1", "somebody-v6", "guess", null), 401, "sign-in-refused");
  }

  /** From another of this machine's addresses, which is no frontend's. */
  @Test
  void whoeverIsNotTheFrontendCountsAsHimself() throws IOException {
    var username = Given.account("developer");
    for (var i = 0; i < 5; i++) {
      assertThat(signInAsNoFrontend(Given.address(), username)).startsWith("HTTP/1.1 401");
    }
    assertThat(signInAsNoFrontend(Given.address(), username)).startsWith("HTTP/1.1 429");
    signIn(username, Given.PASSWORD).then().statusCode(201);
  }

  private static String signInAsNoFrontend(String told, String username) throws IOException {
    var body = "{\"username\":\"%s\",\"password\":\"guess\"}".formatted(username);
    var request =
        """
        POST /sessions HTTP/1.1\r
        Host: 127.0.0.1\r
        Content-Type: application/json\r
        X-Client-Address: %s\r
        Content-Length: %d\r
        Connection: close\r
        \r
        %s"""
            .formatted(told, body.length(), body);
    var other = InetAddress.getByName("127.0.0.77");
    try (var socket = new Socket("127.0.0.1", RestAssured.port, other, 0)) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
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

  /** Each test is a client of its own. */
  private final String address = Given.address();

  private Response signIn(String username, String password) {
    return signIn(address, username, password, null);
  }

  private static Response signIn(String address, String username, String password, String device) {
    var body = new HashMap<String, String>();
    body.put("username", username);
    body.put("password", password);
    body.put("device", device);
    return Given.nobody().header("X-Client-Address", address).body(body).post("/sessions");
  }

  /** What the address is told at last. */
  private static Response exhaust(String address) {
    var name = Given.unique("nobody");
    return IntStream.range(0, 2 * AddressLimit.TRIES)
        .mapToObj(i -> signIn(address, name, "guess", null))
        .filter(answer -> "sign-ins-limited".equals(answer.path("type")))
        .findFirst()
        .orElseThrow();
  }

  private static String device(Response signedIn) {
    return signedIn.then().statusCode(201).extract().path("device");
  }

  private static Response me(String token) {
    return Given.bearer(token).get("/staff/me");
  }

  private static void endLock(String username) {
    Database.update(
        "update staff.sign_in_attempts set locked_until = now() - interval '1 second'"
            + " where account_id = (select id from staff.accounts where username = ?)",
        username);
  }

  private static void setLastSeen(String token, String ago) {
    Database.update(
        "update staff.sessions set last_seen_at = now() - ?::interval where token_hash = ?",
        ago,
        new SessionToken(token).hash());
  }
}
