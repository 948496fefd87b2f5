package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.StaffBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A barcode scanner at the till. */
@ExtendWith(StaffBrowser.class)
interface ScanJourney {

  @OnScreens
  default void aScanGoesToTheSaleWhereverTheFocusIs(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var nails = Product.make(page, "Nails");
    page.navigate("/sell?lines=" + nails.id() + ":1");
    var quantity = page.getByLabel("Quantity of " + nails.name());
    quantity.focus();
    scan(page, nails.sku());
    assertThat(page.locator("#total")).hasText("€39.80");
    assertThat(quantity).hasValue("2");
    page.getByRole(AriaRole.BUTTON, named("Start over")).focus();
    scan(page, nails.sku());
    assertThat(page.locator("#total")).hasText("€59.70");
  }

  @OnScreens
  default void scansThatComeFasterThanAnswersAllCount(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var screws = Product.make(page, "Screws");
    page.navigate("/sell");
    // A test's keys may come slower than a scanner's: those before the focus would be taken for a
    // person's.
    assertThat(page.getByLabel(Till.SCAN)).isFocused();
    for (int scans = 0; scans < 5; scans++) {
      page.keyboard().type(screws.sku());
      page.keyboard().press("Enter");
    }
    assertThat(page.locator("#total")).hasText("€99.50");
    page.keyboard().press("F2");
    assertThat(page.locator("#total")).hasText("€99.50");
  }

  @Test
  default void aScanThatMeetsThePageBeforeItsFieldHasTheFocusIsRead(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var rope = Product.make(page, "Rope");
    page.navigate("/sell");
    page.evaluate("document.activeElement.blur()");
    scan(page, rope.sku(), "[data-scan]");
    assertThat(page.locator("#total")).hasText("€19.90");
  }

  @Test
  default void anUnknownCodeAmongFastScansCostsNoOther(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var paint = Product.make(page, "Paint");
    var field = page.getByLabel(Till.SCAN);
    page.navigate("/sell");
    assertThat(field).isFocused();
    for (var code : new String[] {paint.sku(), "99" + Product.unique(), paint.sku(), "98765432"}) {
      page.keyboard().type(code);
      page.keyboard().press("Enter");
    }
    assertThat(page.locator("#missed")).containsText("98765432");
    assertThat(page.locator("#total")).hasText("€39.80");
    page.keyboard().type(paint.sku());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€59.70");
    assertThat(field).hasValue("");
    page.reload();
    assertThat(page.locator("#total")).hasText("€59.70");
    assertThat(page.locator("#missed")).containsText("98765432");
    assertThat(page.locator(".missed-note")).hasCount(2);
  }

  @OnScreens
  default void anUnknownBarcodeOffersToMakeTheProduct(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    page.navigate("/sell");
    var code = "99" + Product.unique();
    page.getByLabel(Till.SCAN).fill(code);
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.LINK, named("Make a product with this code")).click();
    assertThat(page.getByLabel("Barcode")).hasValue(code);
  }

  /** As a scanner does: quicker than fingers, with Enter at the end. */
  private static void scan(Page page, String code) {
    scan(page, code, "");
  }

  /** Half-way the focus moves to the element that the selector names, if it names one. */
  private static void scan(Page page, String code, String focused) {
    page.evaluate(
        """
        ([text, focused]) => {
          const press = key => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
          [...text].forEach((key, index) => {
            if (focused && index === text.length >> 1) document.querySelector(focused).focus();
            press(key);
            const at = document.activeElement;
            if ("value" in at) at.value += key;
          });
          if (press("Enter") && document.activeElement.form) document.activeElement.form.requestSubmit();
        }
        """,
        new String[] {code, focused});
  }
}
