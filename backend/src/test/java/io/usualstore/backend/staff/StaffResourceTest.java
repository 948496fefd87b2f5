package io.usualstore.backend.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class StaffResourceTest {
  private static final String NEW_PASSWORD = "brand-new Pässwörd 🔑";

  @Test
  void aPlantedPasswordOpensNothingUntilItIsChanged() {
    var username = Given.unique("planted");
    Database.plantAccount(username, "admin", Given.PASSWORD, 4, true);
    var token = Given.token(username, Given.PASSWORD);
    Given.problem(Given.bearer(token).get("/widgets"), 403, "password-must-be-changed");
    Given.problem(Given.bearer(token).get("/categories"), 403, "password-must-be-changed");
    assertThat(me(token).mustChangePassword()).isTrue();
    change(token, Given.PASSWORD, NEW_PASSWORD).then().statusCode(204);
    assertThat(me(token).mustChangePassword()).isFalse();
    Given.bearer(token).get("/widgets").then().statusCode(200);
  }

  @Test
  void whoMustChangeThePasswordMaySignOutAndSeeTheShop() {
    var username = Given.unique("planted");
    Database.plantAccount(username, "customer", Given.PASSWORD, 4, true);
    var token = Given.token(username, Given.PASSWORD);
    Given.bearer(token).get("/shop").then().statusCode(200);
    Given.bearer(token).delete("/sessions/current").then().statusCode(204);
  }

  @Test
  void aNewPasswordReplacesTheOldOneAndEndsTheOtherSessions() {
    var username = Given.account("developer");
    var other = Given.token(username, Given.PASSWORD);
    var mine = Given.token(username, Given.PASSWORD);
    me(other);
    change(mine, Given.PASSWORD, NEW_PASSWORD).then().statusCode(204);
    Given.problem(Given.bearer(other).get("/staff/me"), 401, "sign-in-required");
    assertThat(me(mine).username()).isEqualTo(username);
    Given.token(username, NEW_PASSWORD);
    var old = Map.of("username", username, "password", Given.PASSWORD);
    Given.problem(Given.nobody().body(old).post("/sessions"), 401, "sign-in-refused");
  }

  @Test
  void postgresqlVerifiesTheNewHash() {
    var username = Given.account("developer");
    change(Given.token(username, Given.PASSWORD), Given.PASSWORD, NEW_PASSWORD)
        .then()
        .statusCode(204);
    assertThat(
            Database.query(
                "select password_hash = crypt(?, password_hash) and password_hash like '$2a$12$%'"
                    + " from staff.accounts where username = ?",
                NEW_PASSWORD, username))
        .containsExactly("t");
  }

  @ParameterizedTest
  @CsvSource({
    "not my password, brand-new password, currentPassword",
    "long enough for tests, long enough for tests, newPassword",
    "long enough for tests, short, newPassword"
  })
  void anUnsuitablePasswordIsSaidBesideItsField(String current, String wanted, String field) {
    var token = Given.token(Given.account("developer"), Given.PASSWORD);
    var problem = Given.problem(change(token, current, wanted), 422, "invalid-fields");
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly(field);
  }

  @Test
  void aPasswordIsMeasuredInBytes() {
    var token = Given.token(Given.account("developer"), Given.PASSWORD);
    var longest = "Über Müßiggänger dösen Kühe übermütig, Ämter blähen Öfen";
    var bytes = longest.getBytes(UTF_8).length;
    var filled = longest + "x3kv9qz8jwm4ypfb".substring(0, 72 - bytes);
    Given.problem(change(token, Given.PASSWORD, filled + "ü"), 422, "invalid-fields");
    change(token, Given.PASSWORD, filled).then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Passw0rd1234!",
        "123456789012",
        "qwertyuiop123",
        "iloveyou1234",
        "aaaaaaaaaaaa",
        "abcabcabcabcabc",
        "üüüüüüüüüüüüüüüü",
        "drowssapdrowssap",
        "USUALSTORE-2026",
        "administrator1"
      })
  void whatAnybodyWouldGuessIsRefused(String wanted) {
    var token = Given.token(Given.account("developer"), Given.PASSWORD);
    var problem = Given.problem(change(token, Given.PASSWORD, wanted), 422, "invalid-fields");
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("newPassword");
    assertThat(problem.errors().get(0).message()).contains("choose");
  }

  @Test
  void onesOwnNameIsNoPassword() {
    var username = Given.account("developer");
    var token = Given.token(username, Given.PASSWORD);
    for (var wanted : List.of(username, username + "2026!", username.toUpperCase(Locale.ROOT))) {
      var problem = Given.problem(change(token, Given.PASSWORD, wanted), 422, "invalid-fields");
      assertThat(problem.errors().get(0).message()).contains("your name");
    }
    change(token, Given.PASSWORD, "my dog eats turnips").then().statusCode(204);
  }

  @Test
  void whoFindsATillSignedInCannotTryOutItsPassword() {
    var username = Given.account("developer");
    var token = Given.token(username, Given.PASSWORD);
    for (var i = 0; i < 5; i++) {
      Given.problem(change(token, "guess " + i, NEW_PASSWORD), 422, "invalid-fields");
    }
    var locked = change(token, Given.PASSWORD, NEW_PASSWORD);
    Given.problem(locked, 429, "account-locked");
    assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 30);
    var elsewhere = Given.token(username, Given.PASSWORD);
    change(elsewhere, Given.PASSWORD, NEW_PASSWORD).then().statusCode(204);
  }

  @Test
  void anUnsuitableNewPasswordIsNoGuess() {
    var token = Given.token(Given.account("developer"), Given.PASSWORD);
    for (var i = 0; i < 7; i++) {
      Given.problem(change(token, Given.PASSWORD, "password1234"), 422, "invalid-fields");
    }
    change(token, Given.PASSWORD, NEW_PASSWORD).then().statusCode(204);
  }

  private static Response change(String token, String current, String wanted) {
    return Given.bearer(token)
        .body(Map.of("currentPassword", current, "newPassword", wanted))
        .put("/staff/me/password");
  }

  private static AccountResponse me(String token) {
    return Given.bearer(token)
        .get("/staff/me")
        .then()
        .statusCode(200)
        .extract()
        .as(AccountResponse.class);
  }
}
