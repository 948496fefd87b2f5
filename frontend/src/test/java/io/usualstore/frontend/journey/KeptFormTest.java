package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.support.StaffBrowser;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed when the session ended is there for who typed it, and for nobody else. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class KeptFormTest {

  private final String name = "Typed \"late\" <" + Product.unique() + ">";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCustomerIsThereAsTypedAndNothingIsSentByItself(boolean javaScript, StaffBrowser browser)
      throws SQLException {
    var page = typed(browser, javaScript);
    StaffBrowser.endSession(page);
    press(page, "Save");
    assertThat(page.locator("h1")).hasText("Sign in");
    signIn(page, Staff.SELLER);
    assertThat(page.locator("h1")).hasText("What you typed is still here");
    press(page, "Show the form");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("You were signed out before");
    assertThat(page.getByLabel("Name")).hasValue(name);
    assertThat(page.getByLabel("Note")).hasValue("one\ntwo");
    assertThat(customers()).isZero();
    press(page, "Save");
    assertThat(page.locator("h1")).hasText(name);
    assertThat(customers()).isEqualTo(1);
  }

  @Test
  void aProductIsThereAsTyped(StaffBrowser browser) {
    var page = browser.open(StaffBrowser.shop());
    StaffBrowser.signIn(page, Staff.SELLER);
    page.navigate("/products/new");
    page.getByLabel("Name").fill(name);
    page.getByLabel("SKU").fill("K-" + Product.unique());
    page.getByLabel("Price").fill("19.90");
    StaffBrowser.endSession(page);
    press(page, "Save");
    signIn(page, Staff.SELLER);
    press(page, "Show the form");
    assertThat(page.getByLabel("Name")).hasValue(name);
    assertThat(page.getByLabel("Price")).hasValue("19.90");
    press(page, "Save");
    assertThat(page.locator("h1")).hasText(name);
  }

  @Test
  void aTillThatStayedOpenOvernightIsTakenAfterASignInElsewhere(StaffBrowser browser) {
    var page = typed(browser, true);
    StaffBrowser.endSession(page);
    var other = page.context().newPage();
    other.navigate("/orders");
    signIn(other, Staff.SELLER);
    press(page, "Save");
    assertThat(page.locator("h1")).hasText("What you typed is still here");
    press(page, "Show the form");
    assertThat(page.getByLabel("Name")).hasValue(name);
  }

  @Test
  void whoeverSignsInInsteadGetsNothingOfIt(StaffBrowser browser) {
    var page = typed(browser, true);
    StaffBrowser.endSession(page);
    press(page, "Save");
    signIn(page, Staff.ADMIN);
    assertThat(page).hasURL(Pattern.compile(".*/customers/new$"));
    page.navigate("/kept-form");
    assertThat(page).hasURL(Pattern.compile(".*:[0-9]+/$"));
    assertThat(page.content()).doesNotContain(name);
    page.locator("details.menu > summary").click();
    press(page, "Sign out");
    signIn(page, Staff.SELLER);
    assertThat(page.locator("h1")).hasText("What you typed is still here");
  }

  @Test
  void whatNoPageShowsAgainIsHeldUntilItIsSent(StaffBrowser browser) {
    var page = browser.open(StaffBrowser.shop());
    StaffBrowser.signIn(page, Staff.ADMIN);
    var product = Product.make(page, "Kept");
    page.navigate("/products/" + product.id());
    StaffBrowser.endSession(page);
    archiving(page).click();
    press(page, "Archive");
    signIn(page, Staff.ADMIN);
    press(page, "Show the form");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Save it now"))).isVisible();
    page.navigate("/products/" + product.id());
    assertThat(archiving(page)).isVisible(); // nothing was sent
  }

  private static Locator archiving(Page page) {
    return page.locator("summary", new Page.LocatorOptions().setHasText("Archive"));
  }

  @Test
  void whatIsTooMuchIsNotKept(StaffBrowser browser) {
    var page = browser.open(StaffBrowser.shop());
    StaffBrowser.signIn(page, Staff.SELLER);
    page.navigate("/customers/new");
    page.getByLabel("Name").fill(name);
    page.evaluate("document.getElementById('note').removeAttribute('maxlength')");
    page.getByLabel("Note").fill("x".repeat(110_000));
    StaffBrowser.endSession(page);
    press(page, "Save");
    signIn(page, Staff.SELLER);
    assertThat(page).hasURL(Pattern.compile(".*/customers/new$"));
  }

  private Page typed(StaffBrowser browser, boolean javaScript) {
    var page = browser.open(StaffBrowser.shop(), javaScript);
    StaffBrowser.signIn(page, Staff.SELLER);
    page.navigate("/customers/new");
    page.getByLabel("Name").fill(name);
    page.getByLabel("Note").fill("one\ntwo");
    return page;
  }

  private static void signIn(Page page, Staff staff) {
    page.getByLabel("Username").fill(staff.username());
    page.getByLabel("Password").fill(staff.password());
    press(page, "Sign in");
    assertThat(page.locator("h1")).not().hasText("Sign in");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private int customers() throws SQLException {
    try (var connection = DriverManager.getConnection(BackendResource.jdbcUrl());
        var query = connection.prepareStatement("select count(*) from customers where name = ?")) {
      query.setString(1, name);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
