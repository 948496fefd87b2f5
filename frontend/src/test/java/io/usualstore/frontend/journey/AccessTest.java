package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.RunningShop;
import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see and do what, and what stands around every answer. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class AccessTest {

  @Test
  void theInitialPasswordIsChangedBeforeAnythingElse(Page page) {
    StaffBrowser.signIn(page, Staff.NEWCOMER);
    assertThat(page).hasURL(Pattern.compile(".*/password$"));
    page.navigate("/orders");
    assertThat(page).hasURL(Pattern.compile(".*/password$"));

    page.getByLabel("Current password").fill(Staff.NEWCOMER.password());
    page.getByLabel("New password", exact()).fill("short");
    page.getByLabel("New password again").fill("short");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByLabel("New password", exact())).hasAttribute("aria-invalid", "true");

    page.getByLabel("Current password").fill(Staff.NEWCOMER.password());
    page.getByLabel("New password", exact()).fill("a password of my own");
    page.getByLabel("New password again").fill("a password of my own");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Your password is changed");
    page.navigate("/orders");
    assertThat(page.getByRole(AriaRole.HEADING, named("Orders"))).isVisible();
  }

  @Test
  void aViewerSeesNoButtonThatTheyCannotUse(Page page) {
    StaffBrowser.signIn(page, Staff.VIEWER);
    for (var path : List.of("/", "/orders", "/products", "/customers")) {
      page.navigate(path);
      assertThat(page.locator("main").getByRole(AriaRole.LINK, inMain("New"))).hasCount(0);
    }
    page.navigate("/products/new");
    assertThat(page.getByRole(AriaRole.HEADING, named("That's not for your access level")))
        .isVisible();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Viewer");
  }

  /** And so no form of which only the backend would say that they may not send it. */
  @ParameterizedTest
  @CsvSource({"vic, 1, 1", "sam, 0, 1"})
  void nobodyIsShownAFormThatTheyMayNotSend(String who, int writers, int admins, Page page) {
    StaffBrowser.signIn(page, Staff.ADMIN);
    var product = Product.make(page, "Nails");
    var customer = Buyer.make(page, Map.of("Name", "Ann", "Phone", "1" + Product.unique()));
    page.context().clearCookies();
    StaffBrowser.signIn(page, who.equals("vic") ? Staff.VIEWER : Staff.SELLER);
    var forWriters =
        List.of(
            "/products/new",
            "/products/%d/edit".formatted(product.id()),
            "/products/%d/image".formatted(product.id()),
            "/customers/new",
            "/customers/%d/edit".formatted(customer),
            "/stock/receive",
            "/stock/count",
            "/sell/charge?lines=%d:1".formatted(product.id()));
    var forAdmins =
        List.of(
            "/products/import",
            "/customers/%d/merge".formatted(customer),
            "/customers/%d/erase".formatted(customer));
    for (var path : forWriters) {
      assertThat(page.navigate(path).status()).as(path).isEqualTo(writers == 1 ? 403 : 200);
    }
    for (var path : forAdmins) {
      assertThat(page.navigate(path).status()).as(path).isEqualTo(admins == 1 ? 403 : 200);
    }
  }

  @Test
  void theShopsNameIsShownWhateverItHolds(Page page) {
    page.navigate("/sign-in");
    assertThat(page.locator(".brand-name")).hasText(RunningShop.NAME);
    assertThat(page).hasTitle("Sign in · " + RunningShop.NAME);
  }

  @Test
  void everyAnswerForbidsWhatNoPageNeeds() {
    var headers = RestAssured.given().get("/sign-in").then().statusCode(200).extract().headers();
    assertThat(headers.getValue("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.getValue("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getValue("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(headers.getValue("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void noPageHoldsAScriptOrAStyleOfItsOwn() {
    var page = RestAssured.given().get("/sign-in").asString();
    assertThat(page).doesNotContain("<style", " style=", " onclick", "<script>");
    assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//");
  }

  @Test
  void assetsAreKeptForAYearAtAnAddressThatChangesWithThem() {
    var page = RestAssured.given().get("/sign-in").asString();
    var addresses =
        Pattern.compile("/assets/[^\"#]+")
            .matcher(page)
            .results()
            .map(match -> match.group())
            .toList();
    assertThat(addresses)
        .hasSizeGreaterThanOrEqualTo(5)
        .allMatch(address -> address.matches(".*-[0-9a-f]{12}\\.(css|js|svg)"));
    for (var address : addresses) {
      var headers = RestAssured.given().get(address).then().statusCode(200).extract().headers();
      assertThat(headers.getValue("Cache-Control"))
          .isEqualTo("public, max-age=31536000, immutable");
    }
    RestAssured.given().get("/assets/app-000000000000.css").then().statusCode(404);
  }

  @Test
  void theSessionIsHiddenFromScriptsAndSecureBehindHttps() {
    var form = RestAssured.given().header("X-Forwarded-Proto", "https").get("/sign-in");
    var token = form.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    var answer =
        RestAssured.given()
            .redirects()
            .follow(false)
            .cookies(form.cookies())
            .header("X-Forwarded-Proto", "https")
            .formParam("csrf-token", token)
            .formParam("username", Staff.ADMIN.username())
            .formParam("password", Staff.ADMIN.password())
            .formParam("return", "//evil.example/")
            .post("/sign-in")
            .then()
            .statusCode(303)
            .extract();
    assertThat(answer.header("Location")).isEqualTo("/");
    var cookie = answer.detailedCookie("__Host-usualstore_session_first_shop");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.isSecured()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo("Lax");
  }

  @Test
  void aFormWithoutItsTokenIsRefusedWithAPage() {
    var answer =
        RestAssured.given()
            .formParam("username", "ann")
            .formParam("password", "x")
            .post("/sign-in");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("This form was open for too long");
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static com.microsoft.playwright.Locator.GetByRoleOptions inMain(String name) {
    return new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name);
  }
}
