package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.hasStatus;
import static io.usualstore.frontend.journey.Till.named;

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
class RefundTest {

  @OnScreens
  void aPartComesBackIntoStockAndIsPaidOut(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    refundOneOfTwo(page, Product.make(page, "Hammer"));
  }

  @OnScreens
  void theSameWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    refundOneOfTwo(page, Product.make(page, "Chisel"));
  }

  private static void refundOneOfTwo(Page page, Product product) {
    Till.sell(page, product, 2);
    var order = page.url();
    page.getByRole(AriaRole.LINK, named("Refund")).click();
    page.getByLabel("Quantity of " + product.name()).fill("1");
    page.getByLabel("Back into stock " + product.name()).check();
    page.getByLabel("Why").fill("bent");
    page.getByRole(AriaRole.BUTTON, named("Review")).click();
    assertThat(page.locator("#due")).hasText("€19.90");
    page.getByRole(AriaRole.BUTTON, named("Grant €19.90")).click();
    assertThat(page).hasURL(order);

    assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("Done: nothing is left to do");
    page.getByRole(AriaRole.BUTTON, named("Pay out €19.90")).click();
    assertThat(page).hasURL(order);
    hasStatus(page, "Fulfilled");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Done: nothing is left to do");
    var main = page.getByRole(AriaRole.MAIN);
    assertThat(main).containsText("Refund granted €19.90 – bent");
    assertThat(main).containsText("Refund paid out €19.90 – bent");
    assertThat(main).containsText("1 refunded");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Pay out"))).hasCount(0);

    page.getByRole(AriaRole.LINK, named("Receipt")).click();
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("− €19.90");
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("A part of it came back");
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("1 came back");
    page.navigate("/products/" + product.id());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("In stock9");
    page.navigate("/orders");
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("€39.80");
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("− €19.90");
  }

  @Test
  void theAmountIsSaidWhileQuantitiesAreTyped(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Rasp");
    Till.sell(page, product, 3);
    page.getByRole(AriaRole.LINK, named("Refund")).click();
    page.getByLabel("Quantity of " + product.name()).fill("2");
    page.getByLabel("Why").focus();
    assertThat(page.locator("#goes-back")).containsText("€39.80");
    page.getByLabel("Quantity of " + product.name()).fill("4");
    page.getByLabel("Why").focus();
    assertThat(page.locator("#goes-back")).containsText(product.name() + ": 3 can come back");
  }

  @OnScreens
  void aStrayScanIsNoQuantity(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Level");
    Till.sell(page, product, 2);
    page.getByRole(AriaRole.LINK, named("Refund")).click();
    var url = page.url();
    var quantity = page.getByLabel("Quantity of " + product.name());
    quantity.fill("1");
    quantity.focus();
    page.keyboard().type("4006381333931");
    page.keyboard().press("Enter");
    assertThat(quantity).hasValue("1");
    assertThat(page).hasURL(url);
  }

  @OnScreens
  void whatIsGrantedTwiceIsGrantedOnce(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Plane");
    Till.sell(page, product, 2);
    var order = page.url();
    page.navigate(order + "/refund");
    page.getByLabel("Quantity of " + product.name()).fill("1");
    page.getByLabel("Back into stock " + product.name()).check();
    page.getByLabel("Why").fill("blunt");
    page.getByRole(AriaRole.BUTTON, named("Review")).click();
    var review = page.url();
    page.getByRole(AriaRole.BUTTON, named("Grant")).dblclick();
    assertThat(page).hasURL(order);
    page.goBack();
    assertThat(page).hasURL(review);
    page.getByRole(AriaRole.BUTTON, named("Grant")).click();
    assertThat(page).hasURL(order);
    page.getByRole(AriaRole.BUTTON, named("Pay out €19.90")).dblclick();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Refund paid out");
    page.reload();
    assertThat(page.locator(".event-granted")).hasCount(1);
    assertThat(page.locator(".event-refunded")).hasCount(1);
    page.navigate("/products/" + product.id());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("In stock9");
  }

  @OnScreens
  void whatIsWrongIsSaidBesideItsFieldAndTheRestStays(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Clamp");
    Till.sell(page, product, 2);
    page.getByRole(AriaRole.LINK, named("Refund")).click();
    page.getByLabel("Quantity of " + product.name()).fill("3");
    page.getByLabel("Why").fill("too many");
    page.getByRole(AriaRole.BUTTON, named("Review")).click();
    assertThat(page.getByLabel("Quantity of " + product.name()))
        .hasAccessibleDescription(Pattern.compile(".*2 can come back.*"));
    assertThat(page.getByLabel("Why")).hasValue("too many");
    page.getByLabel("Quantity of " + product.name()).fill("");
    page.getByLabel("Amount").fill("40");
    page.getByRole(AriaRole.BUTTON, named("Review")).click();
    assertThat(page.getByLabel("Amount"))
        .hasAccessibleDescription(Pattern.compile("Write an amount up to €39.80.*"));
  }

  @Test
  void whatWasGrantedByMistakeIsWithdrawn(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Awl");
    Till.sell(page, product, 1);
    var order = page.url();
    page.getByRole(AriaRole.LINK, named("Refund")).click();
    page.getByLabel("Quantity of " + product.name()).fill("1");
    page.getByLabel("Back into stock " + product.name()).check();
    page.getByLabel("Why").fill("wrong one");
    page.getByRole(AriaRole.BUTTON, named("Review")).click();
    page.getByRole(AriaRole.BUTTON, named("Grant")).click();
    page.navigate("/");
    page.getByText(Pattern.compile("a refund to pay out")).click();
    assertThat(page).hasURL(Pattern.compile(".*/orders\\?status=to-pay-out$"));
    page.navigate(order);
    page.locator("summary", new Page.LocatorOptions().setHasText("Withdraw the refund")).click();
    page.getByLabel("Why").fill("mistaken");
    page.getByRole(AriaRole.BUTTON, named("Withdraw the refund")).click();
    assertThat(page).hasURL(order);
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Refund withdrawn €19.90 – mistaken");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Pay out"))).hasCount(0);
    hasStatus(page, "Fulfilled");
    assertThat(page.getByRole(AriaRole.LINK, named("Refund"))).isVisible();
    page.navigate("/products/" + product.id());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("In stock9");
  }

  @Test
  void staffGrantAndAnAdminPaysOut(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(page, Staff.SELLER);
    var product = Product.make(page, "Mallet");
    Till.sell(page, product, 1);
    page.getByRole(AriaRole.LINK, named("Refund")).click();
    page.getByLabel("Quantity of " + product.name()).fill("1");
    page.getByLabel("Why").fill("cracked");
    page.getByRole(AriaRole.BUTTON, named("Review")).click();
    page.getByRole(AriaRole.BUTTON, named("Grant")).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("An admin pays it out.");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Pay out"))).hasCount(0);

    var admin = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(admin, StaffBrowser.admin());
    admin.navigate("/orders");
    admin.getByRole(AriaRole.LINK, named("To pay out")).click();
    admin.getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.LINK).click();
    assertThat(admin).hasURL(page.url());
    admin.getByRole(AriaRole.BUTTON, named("Pay out")).click();
    hasStatus(admin, "Refunded");
  }
}
