package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One product and its form. */
@ExtendWith(StaffBrowser.class)
interface ProductJourney {

  @OnScreens
  default void aTakenSkuIsSaidBesideTheFieldAndWhatWasTypedStays(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var taken = Product.make(page, "Pliers");
    page.navigate("/products/new");
    page.getByLabel("Name").fill("Hammer <500 g>");
    page.getByLabel("SKU").fill(taken.sku());
    page.getByLabel("Price").fill("19.90");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByLabel("SKU"))
        .hasAccessibleDescription(Pattern.compile("Another product has this SKU.*"));
    assertThat(page.getByLabel("Name")).hasValue("Hammer <500 g>");
  }

  @Test
  default void aLostRaceIsSaidAndWhatWasTypedStays(StaffBrowser browsers) {
    var first = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(first, StaffBrowser.admin());
    var drill = Product.make(first, "Drill");
    var second = first.context().newPage();
    first.navigate("/products/" + drill.id() + "/edit");
    second.navigate("/products/" + drill.id() + "/edit");
    first.getByLabel("Price").fill("21.00");
    first.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(first.getByRole(AriaRole.MAIN)).containsText("€21.00");
    second.getByLabel("Price").fill("22.00");
    second.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(second.getByRole(AriaRole.ALERT)).containsText("Somebody else changed this");
    assertThat(second.getByLabel("Price")).hasValue("22.00");
    assertThat(second.getByRole(AriaRole.ROW).nth(1))
        .hasText("PriceSaved meanwhile 21.00Typed by you 22.00");
    second.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(second.getByRole(AriaRole.MAIN)).containsText("€22.00");
  }

  @Test
  default void aHostileNameIsShownAndNotRun(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var dialogs = new java.util.concurrent.atomic.AtomicInteger();
    page.onDialog(
        dialog -> {
          dialogs.incrementAndGet();
          dialog.dismiss();
        });
    var hostile = Product.make(page, "<img src=x onerror=alert(1)>\"'{page.items}");
    for (var path :
        new String[] {
          "/products?q=" + hostile.sku(),
          "/products/" + hostile.id(),
          "/sell?lines=" + hostile.id() + ":1"
        }) {
      page.navigate(path);
      assertThat(page.getByText(hostile.name()).first()).isVisible();
    }
    assertThat(dialogs).hasValue(0);
  }

  @Test
  default void aProductThatNeverMovedIsDeletedAndOneThatDidIsArchived(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var moved = Product.make(page, "Vise");
    assertThat(page.getByText("Delete", new Page.GetByTextOptions().setExact(true))).hasCount(0);
    page.locator("summary").filter(having("Archive")).click();
    page.getByRole(AriaRole.BUTTON, named("Archive")).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("This product is archived");

    page.navigate("/products/new");
    page.getByLabel("Name").fill("Never moved " + moved.sku());
    page.getByLabel("SKU").fill("N" + moved.sku());
    page.getByLabel("Price").fill("1");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    page.locator("summary").filter(having("Delete")).click();
    page.getByRole(AriaRole.BUTTON, named("Delete")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("is deleted");
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
