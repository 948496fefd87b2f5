package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sale that isn't finished is lost by nothing that its seller does in between. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class RunningSaleTest {

  @OnScreens
  void itWaitsInTheMenuWhereverOneGoes(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    waitInTheMenu(page, Product.make(page, "Chisel"));
    page.keyboard().press("F2");
    assertThat(page.locator("#total")).hasText("€39.80");
  }

  @OnScreens
  void theSameWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    waitInTheMenu(page, Product.make(page, "Mallet"));
  }

  private static void waitInTheMenu(Page page, Product product) {
    begin(page, product, 2);
    for (var path : new String[] {"/orders", "/products", "/stock", "/customers", "/"}) {
      page.navigate(path);
      assertThat(menu(page)).containsText("2 · €39.80");
    }
    menu(page).click();
    assertThat(page.locator("#total")).hasText("€39.80");
    menu(page).click(); // by itself, too
    assertThat(page.locator("#total")).hasText("€39.80");
    page.getByLabel("One more: " + product.name()).click();
    assertThat(page.locator("#total")).hasText("€59.70");
    page.navigate("/orders");
    assertThat(menu(page)).containsText("3 · €59.70");
    menu(page).click();
    page.getByLabel("One less: " + product.name()).click();
    assertThat(page.locator("#total")).hasText("€39.80");
    page.navigate("/orders");
  }

  @OnScreens
  void aSaleThatIsChargedOrParkedOrEmptiedWaitsNoMore(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Rasp");
    begin(page, product, 1);
    page.getByRole(AriaRole.LINK, named("Charge")).click();
    page.getByRole(AriaRole.BUTTON, named("Take €19.90 in cash")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Sold"))).isVisible();
    nothingWaits(page);
    begin(page, product, 1);
    page.getByRole(AriaRole.BUTTON, named("Park")).click();
    assertThat(page.locator(".toast")).containsText("The sale is parked");
    nothingWaits(page);
    begin(page, product, 1);
    page.getByLabel("Take out " + product.name()).click();
    assertThat(page.locator("#total")).hasCount(0);
    nothingWaits(page);
  }

  @OnScreens
  void whatIsThrownAwayIsTakenBack(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    throwAway(page, Product.make(page, "Gimlet"));
  }

  @OnScreens
  void theSameIsTakenBackWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    throwAway(page, Product.make(page, "Auger"));
  }

  private static void throwAway(Page page, Product product) {
    begin(page, product, 2);
    page.getByRole(AriaRole.BUTTON, named("Start over")).click();
    assertThat(page.locator("#total")).hasCount(0);
    page.getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page.locator("#total")).hasText("€39.80");
    page.getByRole(AriaRole.BUTTON, named("Start over")).click();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Undo"))).isVisible();
    nothingWaits(page);
  }

  @OnScreens
  void aParkedSaleSaysWhatIsInItAndWhoseItIsAndIsTakenBack(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Router");
    var customer = Till.customer(page);
    page.navigate("/sell?lines=%d:2&customer=%s".formatted(product.id(), customer));
    page.getByRole(AriaRole.BUTTON, named("Park")).click();
    page.navigate("/sell/parked");
    var parked = parked(page, product);
    assertThat(parked).containsText("2 × " + product.name());
    assertThat(parked).containsText("Parked by");
    parked.getByRole(AriaRole.BUTTON).click();
    assertThat(parked).hasCount(0);
    page.getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(parked).hasCount(1);
    parked.getByRole(AriaRole.LINK).click();
    assertThat(page.locator("#total")).hasText("€39.80");
    page.getByLabel("One more: " + product.name()).click();
    assertThat(page.locator("#total")).hasText("€59.70");
    page.navigate("/sell/parked");
    parked.getByRole(AriaRole.LINK).click(); // on with what was changed, not with what was parked
    assertThat(page.locator("#total")).hasText("€59.70");
  }

  private static Locator parked(Page page, Product product) {
    return page.getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText("× " + product.name()));
  }

  @Test
  void aNewCustomerComesBackWithTheSale(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    makeCustomer(page, Product.make(page, "Plumb bob"));
  }

  @Test
  void theSameCustomerWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    makeCustomer(page, Product.make(page, "Spirit level"));
  }

  private static void makeCustomer(Page page, Product product) {
    page.navigate("/sell?lines=%d:2&note=ring%%20twice".formatted(product.id()));
    page.locator("[href^='/sell/customer?']").click();
    page.getByRole(AriaRole.LINK, named("New customer")).first().click();
    var name = "Mia " + Product.unique();
    page.getByLabel("Name").fill(name);
    page.getByLabel("Tags").fill("x".repeat(60)); // refused: the form keeps the sale
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    page.getByLabel("Tags").fill("");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.locator("#total")).hasText("€39.80");
    assertThat(page.locator("#sale")).containsText(name);
    assertThat(page).hasURL(Pattern.compile(".*note=ring.*"));
  }

  @OnScreens
  void aProductWithTheUnknownCodeComesBackInTheSale(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var hasp = Product.make(page, "Hasp");
    begin(page, hasp, 2);
    var code = Product.unique();
    page.getByLabel(Till.SCAN).fill(code);
    page.keyboard().press("Enter");
    var make =
        page.locator("#missed")
            .getByRole(
                AriaRole.LINK,
                new Locator.GetByRoleOptions().setName("Make a product with this code"));
    assertThat(make).isVisible();
    page.getByLabel("One more: " + hasp.name()).click(); // it goes on beside the message
    assertThat(page.locator("#total")).hasText("€59.70");
    make.click();
    page.getByLabel("Name").fill("Staple " + code);
    page.getByLabel("SKU").fill("S-" + code);
    page.getByLabel("Price").fill("1");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.locator("#total")).hasText("€60.70");
    assertThat(page.locator("#sale")).containsText("Staple " + code);
  }

  @Test
  void twoTabsAreTwoSales(StaffBrowser browsers) {
    var first = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(first, StaffBrowser.admin());
    var product = Product.make(first, "Hinge");
    var second = first.context().newPage();
    begin(first, product, 1);
    begin(second, product, 3);
    first.getByLabel("One more: " + product.name()).click();
    assertThat(first.locator("#total")).hasText("€39.80");
    second.getByRole(AriaRole.LINK, named("Charge")).click();
    second.getByRole(AriaRole.BUTTON, named("Take €59.70 in cash")).click();
    assertThat(second.getByRole(AriaRole.HEADING, named("Sold"))).isVisible();
    second.getByRole(AriaRole.LINK, named("New sale")).click();
    assertThat(second.locator("#total")).hasCount(0);
    second.navigate("/sell/parked");
    assertThat(second.locator("[aria-labelledby=begun] li")).hasCount(1);
    menu(second).click();
    assertThat(second.locator("#total")).hasText("€39.80");
  }

  @Test
  void nobodyIsShownAnothersSale(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Latch");
    begin(page, product, 2);
    signOut(page);
    StaffBrowser.signIn(page, Staff.SELLER);
    nothingWaits(page);
    page.navigate("/sell");
    assertThat(page.locator("#total")).hasCount(0);
    begin(page, product, 1);
    signOut(page);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    page.navigate("/orders");
    assertThat(menu(page)).containsText("2 · €39.80");
  }

  /** As long as a sale can be, of products as they are numbered after years. */
  @Test
  void fiveHundredLinesWait(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Dowel");
    var lines = new StringBuilder(product.id() + ":1");
    for (int i = 1; i < 500; i++) {
      lines.append(",").append(1_000_000 + i * 7919 % 900_000).append(":").append(1 + i % 40);
    }
    page.navigate("/sell?lines=" + lines);
    page.navigate("/orders");
    assertThat(menu(page)).containsText("1 · €19.90");
    menu(page).click();
    assertThat(page.url()).contains(String.valueOf(1_000_000 + 499 * 7919 % 900_000));
  }

  private static void begin(Page page, Product product, int quantity) {
    page.navigate("/sell?lines=%d:%d".formatted(product.id(), quantity));
    assertThat(page.locator("#total")).isVisible();
  }

  private static void nothingWaits(Page page) {
    page.navigate("/orders");
    assertThat(menu(page)).not().containsText("€");
  }

  /** The entry that leads to Sell, in the menu that this screen has. */
  private static Locator menu(Page page) {
    return page.locator("nav a[href='/sell']:visible");
  }

  private static void signOut(Page page) {
    page.locator(".menu > summary").click();
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    assertThat(page.getByLabel("Username")).isVisible();
  }
}
