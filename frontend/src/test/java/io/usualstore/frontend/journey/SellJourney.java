package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.Screen;
import io.usualstore.frontend.support.StaffBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Selling. Holds against any shop, as its neighbours do: what a test needs it makes by the UI. */
@ExtendWith(StaffBrowser.class)
interface SellJourney {

  @OnScreens
  default void aSaleByKeyboardAlone(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var hammer = Product.make(page, "Hammer");

    page.keyboard().press("F2");
    assertThat(page.getByLabel(Till.SCAN)).isFocused();
    page.keyboard().type(hammer.sku());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€19.90");
    assertThat(page.getByLabel(Till.SCAN)).hasValue("");
    page.keyboard().type(hammer.sku());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€39.80");

    page.keyboard().press("F9");
    assertThat(page.getByLabel("Amount given")).isFocused();
    page.keyboard().type("50");
    assertThat(page.locator("#change")).containsText("€10.20");
    page.keyboard().press("Enter");

    assertThat(page.locator("#change-due")).hasText("€10.20");
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText(hammer.name());
    assertThat(page.getByRole(AriaRole.LINK, named("New sale"))).isFocused();

    page.getByRole(AriaRole.LINK, named("To the order")).click();
    Till.hasStatus(page, "Fulfilled");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("2 × €19.90");
    page.getByRole(AriaRole.LINK, named(hammer.name())).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Sold");
  }

  @OnScreens
  default void theSameWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var glue = Product.make(page, "Glue");

    page.navigate("/sell");
    page.getByLabel(Till.SCAN).fill(glue.sku());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€19.90");
    page.getByLabel("One more: " + glue.name()).click();
    assertThat(page.locator("#total")).hasText("€39.80");
    page.getByText("Discount the sale").click();
    page.getByLabel("Discount", new Page.GetByLabelOptions().setExact(true)).fill("10%");
    page.getByRole(AriaRole.BUTTON, named("Apply")).click();
    assertThat(page.locator("#total")).hasText("€35.82");
    page.getByRole(AriaRole.LINK, named("Charge")).click();
    page.getByLabel("Card").check();
    page.getByRole(AriaRole.BUTTON, named("Paid €35.82 by card")).click();
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("€35.82");
  }

  @OnScreens({Screen.TABLET, Screen.PHONE})
  default void aSaleByTouchAlone(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var bucket = Product.make(page, "Bucket");
    page.getByRole(AriaRole.LINK, named("Sell")).first().tap();
    page.getByLabel(Till.SCAN).fill(bucket.name());
    var tile = page.locator("#tiles button").filter(having(bucket.name()));
    tile.tap();
    assertThat(page.locator("#total")).hasText("€19.90");
    tile.tap();
    page.getByLabel("One more: " + bucket.name()).tap();
    assertThat(page.locator("#total")).hasText("€59.70");
    page.getByLabel("One less: " + bucket.name()).tap();
    assertThat(page.locator("#total")).hasText("€39.80");
    page.getByRole(AriaRole.LINK, named("Charge")).tap();
    page.getByRole(AriaRole.BUTTON, named("€50.00")).tap();
    assertThat(page.locator("#change-due")).hasText("€10.20");
    page.getByRole(AriaRole.LINK, named("New sale")).tap();
    assertThat(page.locator("#total")).hasCount(0);
  }

  @OnScreens(Screen.PHONE)
  default void theSaleIsOneStepAwayFromTheProductsAboveItAndWhatIsWrongInItNone(
      StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var brush = Product.make(page, "Brush");
    page.setViewportSize(390, 360); // its keyboard takes the rest
    page.navigate("/sell?lines=" + brush.id() + ":3");
    var sale = page.getByRole(AriaRole.HEADING, named("Sale"));
    assertThat(sale).not().isInViewport();
    page.getByRole(AriaRole.LINK, named("Sale: 1 line, 3 pieces")).press("Enter");
    assertThat(sale).isInViewport();

    page.setViewportSize(390, 844);
    var exactly = new Page.GetByLabelOptions().setExact(true);
    page.getByText("Discount the sale").click();
    page.getByLabel("Discount", exactly).fill("lots");
    page.getByRole(AriaRole.BUTTON, named("Apply")).click();
    assertThat(page.locator("#newDiscount-error")).isInViewport();
    assertThat(page.getByLabel("Discount", exactly)).isFocused();
  }

  @OnScreens
  default void aDoubleClickAReloadAndTheBackButtonSellOnce(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    sellInAHurry(page, Product.make(page, "Tape"));
  }

  @OnScreens
  default void theSameHurryWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    sellInAHurry(page, Product.make(page, "String"));
  }

  private static void sellInAHurry(Page page, Product product) {
    page.navigate("/sell?lines=" + product.id() + ":1");
    page.getByRole(AriaRole.LINK, named("Charge")).click();
    var charge = page.url();
    var take = page.getByRole(AriaRole.BUTTON, named("Take €19.90 in cash"));
    take.dblclick();
    assertThat(page.getByRole(AriaRole.HEADING, named("Sold"))).isVisible();
    var receipt = page.url();
    page.reload();
    assertThat(page).hasURL(receipt);
    page.goBack();
    assertThat(page).hasURL(charge);
    take.click();
    assertThat(page).hasURL(receipt);
    page.navigate(charge);
    take.click();
    assertThat(page).hasURL(receipt);
    page.navigate("/products/" + product.id());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("In stock9");
    assertThat(page.getByRole(AriaRole.ROW).filter(having("Sold"))).hasCount(1);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  default void whatIsSoldOutIsSaidAndTheSaleStays(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var saw = Product.make(page, "Saw");
    page.navigate("/sell?lines=" + saw.id() + ":11");
    assertThat(page.locator("#sale")).containsText("Only 10 left");
    assertThat(page.getByRole(AriaRole.LINK, named("Charge"))).hasCount(0);
  }
}
