package io.usualstore.frontend.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form counts only where it comes from a page that this browser was given. */
@QuarkusTest
@WithTestResource(BackendResource.class)
class ForeignFormsTest {

  private static final String TOKEN = "csrf-token";

  private Signed ann;

  /** A browser, and the token of its pages. */
  private record Signed(Map<String, String> cookies, String token) {

    static Signed in(Staff staff) {
      var form = RestAssured.get("/sign-in");
      var answer =
          RestAssured.given()
              .redirects()
              .follow(false)
              .cookies(form.cookies())
              .formParam(TOKEN, token(form))
              .formParam("username", staff.username())
              .formParam("password", staff.password())
              .post("/sign-in")
              .then()
              .statusCode(303)
              .extract();
      return new Signed(
          answer.cookies(), token(RestAssured.given().cookies(answer.cookies()).get("/password")));
    }

    private static String token(Response page) {
      return page.htmlPath().getString("**.find { it.@name == '" + TOKEN + "' }.@value");
    }

    RequestSpecification form(String token) {
      return RestAssured.given()
          .redirects()
          .follow(false)
          .cookies(cookies)
          .formParam(TOKEN, token)
          .formParam("look", "dark");
    }
  }

  @BeforeEach
  void signIn() {
    ann = Signed.in(Staff.ADMIN);
  }

  @Test
  void noFormOfTheProgramIsTakenFromAnotherSite() {
    var posts =
        Catalogue.scenes().stream()
            .map(Scene::asks)
            .filter(asks -> asks.startsWith("POST "))
            .map(asks -> asks.substring(5).replace("{kind}", "count").replaceAll("\\{[^}]*}", "1"))
            .distinct()
            .toList();
    assertThat(posts).hasSizeGreaterThan(15);
    for (var path : posts) {
      for (var said :
          List.of(
              Map.of("Origin", "https://evil.example"),
              Map.of("Origin", "null"),
              Map.of("Sec-Fetch-Site", "cross-site"),
              Map.of("Sec-Fetch-Site", "same-site"))) {
        var answer = ann.form(ann.token()).headers(said).post(path);
        assertThat(answer.statusCode())
            .as("%s %s", path, said)
            .isIn(400, 415); // a form with a file needs its type first
        if (answer.statusCode() == 400) {
          assertThat(answer.asString()).contains("This form was open for too long");
        }
      }
    }
  }

  @Test
  void aFormOfOursIsTaken() {
    var ours = "http://127.0.0.1:" + RestAssured.port;
    for (var said :
        List.of(Map.of("Origin", ours), Map.of("Sec-Fetch-Site", "same-origin", "X", "x"))) {
      assertThat(ann.form(ann.token()).headers(said).post("/look").statusCode()).isEqualTo(303);
    }
    assertThat(ann.form(ann.token()).post("/look").statusCode()).isEqualTo(303);
  }

  @Test
  void aTokenIsOneSessionsAlone() {
    var sam = Signed.in(Staff.SELLER);
    var annAgain = Signed.in(Staff.ADMIN);
    for (var foreign : List.of(sam.token(), annAgain.token())) {
      assertThat(ann.form(foreign).post("/look").statusCode()).isEqualTo(400);
    }
    var claimed = ann.token().replaceFirst("^[0-9]+", "999");
    assertThat(ann.form(claimed).post("/look").statusCode()).isEqualTo(400);
    for (var none : List.of("", "x", "0." + "A".repeat(43), ann.token() + "A")) {
      assertThat(ann.form(none).post("/look").statusCode()).isEqualTo(400);
    }
    assertThat(RestAssured.given().cookies(ann.cookies()).post("/look").statusCode())
        .isEqualTo(400);
  }

  /** So it outlives a restart, a night, and the way to another instance. */
  @Test
  void aTokenIsMadeOfItsSessionAndOfNothingElse() {
    for (var path : List.of("/password", "/customers/new", "/")) {
      var page = RestAssured.given().cookies(ann.cookies()).get(path);
      assertThat(Signed.token(page)).isEqualTo(ann.token());
      assertThat(page.headers().getValues("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void whatEverybodyMayKeepSetsNoCookie() {
    var page = RestAssured.get("/sign-in");
    assertThat(page.detailedCookies().asList()).isNotEmpty();
    var assets = Pattern.compile("/assets/[^\"#]+").matcher(page.asString()).results().toList();
    assertThat(assets).hasSizeGreaterThan(3);
    for (var asset : assets) {
      var headers = RestAssured.get(asset.group()).headers();
      assertThat(headers.getValue("Cache-Control")).contains("public", "immutable");
      assertThat(headers.getValues("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void behindTlsEveryCookieIsTheHostsOwn() {
    var form = RestAssured.given().header("X-Forwarded-Proto", "https").get("/sign-in");
    var answer =
        RestAssured.given()
            .header("X-Forwarded-Proto", "https")
            .redirects()
            .follow(false)
            .cookies(form.cookies())
            .formParam(TOKEN, Signed.token(form))
            .formParam("username", Staff.SELLER.username())
            .formParam("password", Staff.SELLER.password())
            .post("/sign-in");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertHostsOwn(form.detailedCookies());
    assertHostsOwn(answer.detailedCookies());
    assertThat(answer.cookies().keySet())
        .contains("__Host-usualstore_session_first_shop", "__Host-usualstore_device_first_shop");
    for (var told : List.of(form, answer)) {
      assertThat(told.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }
    assertThat(RestAssured.get("/sign-in").header("Strict-Transport-Security")).isNull();
  }

  private static void assertHostsOwn(Cookies cookies) {
    assertThat(cookies.asList())
        .isNotEmpty()
        .allSatisfy(
            cookie -> {
              assertThat(cookie.getName()).startsWith("__Host-");
              assertThat(cookie.isSecured()).isTrue();
              assertThat(cookie.isHttpOnly()).isTrue();
              assertThat(cookie.getPath()).isEqualTo("/");
              assertThat(cookie.getDomain()).isNull();
              assertThat(cookie.getSameSite()).isEqualTo("Lax");
            });
  }
}
