package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.hasStatus;
import static io.usualstore.frontend.journey.Till.named;

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

@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class DraftTest {

  @OnScreens
  void aSaleIsParkedAndTakenUpAgain(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    parkAndResume(page, Product.make(page, "Brush"));
  }

  @OnScreens
  void theSameWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    parkAndResume(page, Product.make(page, "Roller"));
  }

  private static void parkAndResume(Page page, Product product) {
    var customer = Till.customer(page);
    page.navigate("/sell?lines=%d:2&customer=%s".formatted(product.id(), customer));
    page.getByRole(AriaRole.BUTTON, named("Discount " + product.name())).click();
    page.getByLabel("Discount").fill("110%");
    page.getByLabel("Reason").fill("dented");
    page.getByRole(AriaRole.BUTTON, named("Apply")).click();
    assertThat(page.getByLabel("Discount")).hasAccessibleDescription(Pattern.compile("Write an"));
    page.getByLabel("Discount").fill("10%");
    page.getByRole(AriaRole.BUTTON, named("Apply")).click();
    assertThat(page.locator("#total")).hasText("€35.82");
    page.getByRole(AriaRole.BUTTON, named("Park")).click();
    assertThat(page.getByRole(AriaRole.STATUS).last()).containsText("The sale is parked");
    assertThat(page.locator("#total")).hasCount(0);
    page.navigate("/products/" + product.id());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("In stock10");

    page.navigate("/sell/parked");
    page.getByRole(AriaRole.LINK, named("€35.82")).first().click();
    assertThat(page.locator("#total")).hasText("€35.82");
    assertThat(page.locator("#sale")).containsText("dented");
    page.getByLabel("One more: " + product.name()).click();
    assertThat(page.locator("#total")).hasText("€55.72"); // what came off stays a sum
    page.getByRole(AriaRole.LINK, named("Charge €55.72")).click();
    page.getByRole(AriaRole.BUTTON, named("Take €55.72 in cash")).click();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    hasStatus(page, "Fulfilled");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("dented");
    assertThat(page.locator(".timeline")).containsText("Created");
  }

  @Test
  void anotherTillGoesOnAndTheFirstIsTold(StaffBrowser browsers) {
    var first = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(first, StaffBrowser.admin());
    var product = Product.make(first, "Trowel");
    park(first, product, Till.customer(first));
    var resume = draftOf(first);
    first.navigate(resume);

    var second = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(second, Staff.SELLER);
    second.navigate(resume);
    second.getByRole(AriaRole.LINK, named("Charge")).click();
    second.getByRole(AriaRole.BUTTON, named("Take €19.90 in cash")).click();
    assertThat(second.getByRole(AriaRole.HEADING, named("Sold"))).isVisible();

    first.getByRole(AriaRole.LINK, named("Charge")).click();
    first.getByRole(AriaRole.BUTTON, named("Take €19.90 in cash")).click();
    assertThat(first.getByRole(AriaRole.ALERT))
        .containsText("This parked sale was charged meanwhile: see order");
    first.navigate(resume);
    assertThat(first).hasURL(Pattern.compile(".*/orders/[0-9]+$"));
  }

  @Test
  void aParkedSaleIsDiscarded(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Bucket");
    var customer = Till.customer(page);
    park(page, product, customer);
    var resume = draftOf(page);
    page.navigate("/sell/parked");
    page.getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHas(page.locator("[href='%s']".formatted(resume))))
        .getByRole(AriaRole.BUTTON)
        .click();
    assertThat(page.locator("[href='%s']".formatted(resume))).hasCount(0);
  }

  @OnScreens
  void theBackOfficeMakesAnOrderThatIsPlacedAndPaidLater(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Ladder");
    var customer = Till.customer(page);
    page.navigate("/orders");
    page.getByRole(AriaRole.LINK, named("Order for a customer")).click();
    page.locator("button[name=buyer][value='%s']".formatted(customer)).click();
    page.getByLabel("Scan, or type a name, SKU or barcode").fill(product.sku());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€19.90");
    page.locator("summary").filter(new Locator.FilterOptions().setHasText("Note")).click();
    page.getByLabel("Note on the order").fill("call before delivery");
    page.getByRole(AriaRole.BUTTON, named("Save the note")).click();
    assertThat(page).hasURL(Pattern.compile(".*note=call.*"));
    page.getByRole(AriaRole.BUTTON, named("Park")).click();
    page.navigate(draftOf(page));
    page.getByRole(AriaRole.LINK, named("Charge")).click();
    page.getByLabel("Pay later").check();
    page.getByRole(AriaRole.BUTTON, named("Place the order unpaid")).click();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    hasStatus(page, "Unpaid");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("call before delivery");
    page.getByRole(AriaRole.BUTTON, named("Take payment")).click();
    hasStatus(page, "Paid");
  }

  private static void park(Page page, Product product, String customer) {
    page.navigate("/sell?lines=%d:1&customer=%s".formatted(product.id(), customer));
    page.getByRole(AriaRole.BUTTON, named("Park")).click();
    assertThat(page).hasURL(Pattern.compile(".*/sell$"));
  }

  /** The address under which the sale that was parked last is taken up again. */
  private static String draftOf(Page page) {
    page.navigate("/sell/parked");
    return page.locator(".parked a").first().getAttribute("href");
  }
}
