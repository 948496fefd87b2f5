package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sale and a sheet put together by typing. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class SellKeyboardTest {

  @Test
  void enterAddsTheOnlyOneThatHasTheName(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var anvil = Product.make(page, "Anvil");
    page.navigate("/sell");
    page.keyboard().type(anvil.name());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€19.90");
    page.keyboard().type("3*" + anvil.name());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€79.60");
    page.keyboard().type("2 * " + anvil.sku().toLowerCase(Locale.ROOT));
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€119.40");
    assertThat(page.getByLabel(Till.SCAN)).hasValue("");
    assertThat(page.getByLabel("Quantity of " + anvil.name())).hasValue("6");
  }

  @Test
  void theSameWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var vise = Product.make(page, "Vise");
    page.navigate("/sell");
    page.getByLabel(Till.SCAN).fill("2*" + vise.name());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€39.80");
    page.navigate("/stock/receive");
    page.getByLabel(Till.SCAN).fill("4*" + vise.name());
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Received: " + vise.name())).hasValue("4");
  }

  @Test
  void arrowsMoveTheMarkAndEnterAddsTheMarkedOne(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var word = "Clamp" + Product.unique();
    var first = Product.make(page, word + " A");
    var second = Product.make(page, word + " B");
    page.navigate("/sell");
    var field = page.getByLabel(Till.SCAN);
    typeAsAPerson(field, "2*" + word);
    assertThat(page.locator(".tile")).hasCount(2);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(field).hasAttribute("aria-activedescendant", "tile-" + second.id());
    page.keyboard().press("ArrowUp");
    assertThat(field).hasAttribute("aria-activedescendant", "tile-" + first.id());
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€39.80");
    assertThat(page.locator("#sale")).containsText(second.name());

    page.navigate("/stock/count");
    typeAsAPerson(page.getByLabel(Till.SCAN), word);
    page.keyboard().press("Enter");
    assertThat(page.locator("#choices button")).hasCount(2);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Counted: " + first.name())).hasValue("1");
  }

  @Test
  void aScannedCodeIsNeverAPartOfAName(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var code = "X" + Product.unique();
    Product.make(page, "Spare part " + code + "9");
    page.navigate("/sell");
    ScannerKeys.FAST.type(page, code);
    assertThat(page.locator("#missed")).containsText("Nothing has the code " + code);
    assertThat(page.locator("#total")).hasCount(0);
    page.getByRole(AriaRole.LINK, named("Make a product with this code")).click();
    assertThat(page).hasURL(Pattern.compile(".*barcode=" + code));
  }

  /** Slower than any scanner. */
  private static void typeAsAPerson(Locator field, String text) {
    field.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(100));
  }
}
