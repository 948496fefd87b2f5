package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff do in the store room, in a real browser. */
@ExtendWith(StaffBrowser.class)
public class StockJourney {

  private static final String SCAN = "Scan, or type a name, SKU or barcode";

  @OnScreens
  void aDeliveryIsScannedPieceByPieceAndBookedAtOnce(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var bolt = Product.make(page, "Bolt");
    var nut = Product.make(page, "Nut");
    page.navigate("/stock");
    page.getByRole(AriaRole.LINK, named("Receive")).click();
    assertThat(page.getByLabel(SCAN)).isFocused();
    for (var code : new String[] {bolt.sku(), nut.sku(), bolt.sku(), bolt.sku()}) {
      page.keyboard().type(code);
      page.keyboard().press("Enter");
    }
    assertThat(quantity(page, "Received", bolt)).hasValue("3");
    assertThat(quantity(page, "Received", nut)).hasValue("1");
    quantity(page, "Received", nut).fill("24");
    quantity(page, "Received", nut).blur();
    assertThat(row(page, nut).getByRole(AriaRole.CELL).nth(2)).hasText("Stock after 34");

    quantity(page, "Received", nut).focus();
    page.keyboard().type(bolt.sku()); // a scanner, wherever the focus is
    page.keyboard().press("Enter");
    assertThat(quantity(page, "Received", bolt)).hasValue("4");
    assertThat(quantity(page, "Received", nut)).hasValue("24");

    page.reload();
    assertThat(quantity(page, "Received", nut)).hasValue("24");
    page.getByLabel("Note").fill("Delivery 17");
    page.getByRole(AriaRole.BUTTON, named("Book the delivery")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first())
        .containsText("28 pieces of 2 products received");
    page.navigate("/stock/history/" + nut.id());
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Received Delivery 17");
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Change +24");
  }

  @OnScreens
  void aCountShowsTheDifferenceBeforeItIsBooked(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var cable = Product.make(page, "Cable");
    page.navigate("/stock/count");
    page.keyboard().type(cable.sku());
    page.keyboard().press("Enter");
    assertThat(row(page, cable).getByRole(AriaRole.CELL).nth(2)).hasText("Difference −9");
    quantity(page, "Counted", cable).fill("7");
    quantity(page, "Counted", cable).blur();
    assertThat(row(page, cable)).containsText("−3");

    var till = page.context().newPage();
    till.navigate("/products/" + cable.id());
    till.getByLabel("Quantity").fill("5");
    till.getByRole(AriaRole.BUTTON, named("Record")).click();
    assertThat(till.getByRole(AriaRole.MAIN)).containsText("+5");
    page.getByRole(AriaRole.BUTTON, named("Book the differences")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("15 in stock now, not 10");
    assertThat(row(page, cable)).containsText("−8");
    page.getByRole(AriaRole.BUTTON, named("Book the differences")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("8 pieces corrected");
    page.navigate("/products/" + cable.id());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("In stock7");
  }

  @OnScreens
  void receivingAndCountingWorkWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var hinge = Product.make(page, "Hinge");
    page.navigate("/stock/receive");
    for (int scans = 0; scans < 2; scans++) {
      page.getByLabel(SCAN).fill(hinge.sku());
      page.keyboard().press("Enter");
    }
    assertThat(quantity(page, "Received", hinge)).hasValue("2");
    quantity(page, "Received", hinge).fill("5");
    page.getByRole(AriaRole.BUTTON, named("Book the delivery")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("5 pieces");

    page.navigate("/products/" + hinge.id());
    page.getByRole(AriaRole.LINK, named("Count it")).click();
    quantity(page, "Counted", hinge).fill("12");
    page.getByRole(AriaRole.BUTTON, named("Book the differences")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Check the difference");
    assertThat(row(page, hinge)).containsText("−3");
    page.getByRole(AriaRole.BUTTON, named("Book the differences")).click();
    page.navigate("/products/" + hinge.id());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("In stock12");
  }

  @OnScreens
  void aScanIsNeverAQuantityEvenWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var plug = Product.make(page, "Plug");
    page.navigate("/stock/receive?widget=" + plug.id() + "&quantity=1");
    quantity(page, "Received", plug).fill("14006381333931");
    page.getByRole(AriaRole.BUTTON, named("Book the delivery")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("This looks like a barcode");
    assertThat(quantity(page, "Received", plug)).hasValue("14006381333931");
    page.navigate("/products/" + plug.id());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("In stock10");
  }

  @OnScreens
  void aListThatIsBookedTwiceIsBookedOnce(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var lamp = Product.make(page, "Lamp");
    page.navigate("/stock/receive?widget=" + lamp.id() + "&quantity=6");
    quantity(page, "Received", lamp).blur();
    page.getByLabel(SCAN).fill(lamp.sku());
    page.keyboard().press("Enter");
    assertThat(quantity(page, "Received", lamp)).hasValue("7");
    assertThat(page).hasURL(Pattern.compile(".*key=.*"));
    var list = page.url();
    page.getByRole(AriaRole.BUTTON, named("Book the delivery")).click();
    assertThat(page).hasURL(Pattern.compile(".*/stock$"));
    page.navigate(list);
    page.getByRole(AriaRole.BUTTON, named("Book the delivery")).click();
    assertThat(page).hasURL(Pattern.compile(".*/stock$"));
    page.navigate("/products/" + lamp.id());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("In stock17");
  }

  @Test
  void anUnknownCodeAmongScansCostsNoOtherAndOffersTheProduct(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var rail = Product.make(page, "Rail");
    page.navigate("/stock/receive");
    for (var code : new String[] {rail.sku(), "98765431", rail.sku()}) {
      page.keyboard().type(code);
      page.keyboard().press("Enter");
    }
    assertThat(quantity(page, "Received", rail)).hasValue("2");
    page.keyboard().type("98765431");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.LINK, named("Make a product with this code"))).isVisible();
    assertThat(quantity(page, "Received", rail)).hasValue("2");
  }

  @Test
  void aNameThatIsTypedIsChosenFromTheProductsItMayMean(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var word = "Ladder" + Product.unique();
    var ladder = Product.make(page, word);
    Product.make(page, word);
    page.navigate("/stock/count");
    page.getByLabel(SCAN).fill(word);
    page.getByRole(AriaRole.BUTTON, named("Add")).click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(ladder.name())).click();
    assertThat(quantity(page, "Counted", ladder)).hasValue("1");
  }

  @Test
  void thePagesScrollNowhereSideways(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var beam = Product.make(page, "Beam with a rather long name for a small screen");
    for (int width : new int[] {1280, 390, 320}) {
      page.setViewportSize(width, 800);
      for (var path :
          new String[] {
            "/stock",
            "/stock/receive",
            "/stock/receive?q=Beam&widget=" + beam.id() + "&quantity=2",
            "/stock/count?widget=" + beam.id() + "&quantity=2",
            "/stock/history/" + beam.id()
          }) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(path + " at " + width)
            .isEqualTo(true);
      }
    }
  }

  private static Locator quantity(Page page, String what, Product product) {
    return page.getByLabel(what + ": " + product.name());
  }

  private static Locator row(Page page, Product product) {
    return page.getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(product.name()));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
