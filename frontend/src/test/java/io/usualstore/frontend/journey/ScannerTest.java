package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However a scanner is set: what the README lists is tried here. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class ScannerTest {

  private static final ScannerKeys[] SETTINGS = {
    new ScannerKeys(1, "Enter"),
    new ScannerKeys(1, "Tab"),
    new ScannerKeys(1, "Enter", "Enter"),
    new ScannerKeys(1, "Enter", "Ctrl+j"),
    new ScannerKeys(1, "Ctrl+m", "Ctrl+j"),
    new ScannerKeys(1),
    new ScannerKeys(30, "Enter"),
    new ScannerKeys(60, "Enter"),
    new ScannerKeys(60, "Tab"),
    new ScannerKeys(60)
  };

  @Test
  void everySettingIsReadWhereverTheFocusIs(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var screw = Product.make(page, "Screw");
    var elsewhere = new String[] {"#scan", "", "#start-over", "#newNote"};
    for (int i = 0; i < SETTINGS.length; i++) {
      var keys = SETTINGS[i];
      for (var focus : new String[] {".quantity", elsewhere[i % elsewhere.length]}) {
        page.navigate("/sell?lines=%d:1&note=fragile".formatted(screw.id()));
        assertThat(page.locator("#scan")).isFocused();
        page.evaluate(
            "focus => focus ? document.querySelector(focus).focus() : document.activeElement.blur()",
            focus);
        keys.type(page, screw.sku());
        assertThat(page.locator("#total")).hasText("€39.80");
        assertThat(page.locator("#scan")).hasValue("");
        assertThat(page.locator("#newNote")).hasValue("fragile");
        assertThat(page.locator(".missed-note")).hasCount(0);
      }
    }
  }

  @Test
  void aCodeIsNeverAnAmountOrAQuantity(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var bolt = Product.make(page, "Bolt");
    for (var keys : SETTINGS) {
      page.navigate("/sell/charge?lines=" + bolt.id() + ":1");
      page.locator("#tendered").focus();
      keys.type(page, "40063813");
      assertThat(page.locator("#missed")).containsText("40063813 was scanned, but");
      assertThat(page.locator("#tendered")).hasValue("");
      assertThat(page).hasURL(Pattern.compile(".*/sell/charge.*"));
      page.getByRole(AriaRole.BUTTON, named("Seen")).click();
      assertThat(page.locator(".missed-note")).hasCount(0);
    }
  }

  @Test
  void whatAPersonTypesIsNeverTakenForAScan(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var nut = Product.make(page, "Nut");
    page.navigate("/sell?lines=" + nut.id() + ":1&note=x");
    page.locator("#newNote").fill("");
    page.locator("#newNote").focus();
    new ScannerKeys(75).type(page, "call before delivery"); // 160 words a minute
    assertThat(page.locator("#newNote")).hasValue("call before delivery");
    page.locator("#newNote").fill("");
    new ScannerKeys(110).type(page, "0170554769110"); // faster than a champion's digits
    page.waitForFunction(
        "event => performance.now() > event", page.evaluate("performance.now() + 400"));
    assertThat(page.locator("#newNote")).hasValue("0170554769110");
    assertThat(page.locator("#total")).hasText("€19.90");
    page.locator(".quantity").focus();
    page.locator(".quantity").fill("");
    new ScannerKeys(110, "Enter").type(page, "10");
    assertThat(page.locator("#total")).hasText("€199.00");
  }

  @Test
  void aScanOnTheReceiptBeginsTheNextSale(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var tape = Product.make(page, "Tape");
    for (var keys :
        new ScannerKeys[] {ScannerKeys.FAST, new ScannerKeys(60, "Tab"), new ScannerKeys(1)}) {
      page.navigate("/sell/charge?lines=" + tape.id() + ":1");
      page.getByRole(AriaRole.BUTTON, named("Take")).first().click();
      assertThat(page.getByRole(AriaRole.HEADING, named("Sold"))).isVisible();
      keys.type(page, tape.sku());
      assertThat(page).hasURL(Pattern.compile(".*/sell\\?.*"));
      assertThat(page.locator("#total")).hasText("€19.90");
    }
  }

  @Test
  void whatAScannerSendsFirstIsLeftOut(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var hook = Product.make(page, "Hook");
    page.navigate("/sell");
    page.locator("details.menu summary").click();
    page.getByRole(AriaRole.LINK, named("Your scanner")).click();
    page.getByLabel("Your scanner sends this before each code").fill("~~");
    page.navigate("/sell");
    ScannerKeys.FAST.type(page, "~~" + hook.sku());
    assertThat(page.locator("#total")).hasText("€19.90");
    ScannerKeys.FAST.type(page, "~~]C1" + hook.sku().toLowerCase());
    assertThat(page.locator("#total")).hasText("€39.80");
  }

  @Test
  void aPageTellsWhatAScannerSends(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var lamp = Product.make(page, "Lamp");
    page.navigate("/sell/scanner");
    new ScannerKeys(60, "Tab").type(page, lamp.sku());
    assertThat(page.locator("#arrived")).containsText(lamp.name());
    assertThat(page.locator("#told")).containsText("Tab");
    assertThat(page.locator("#told")).containsText("a scan");
    page.locator("#probe").fill("");
    new ScannerKeys(120, "Enter").type(page, "hammer");
    assertThat(page.locator("#told")).containsText("typing");
  }
}
