package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.StaffBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What comes out of the printer says what it is of, and has nothing to press. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class PrintTest {

  @Test
  void aReceiptSaysWhatBecameOfItsOrder(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Trestle");
    page.navigate("/sell/charge?lines=%d:1&method=later".formatted(product.id()));
    page.getByRole(AriaRole.BUTTON, named("Place the order unpaid")).click();
    var receipt = page.getByRole(AriaRole.ARTICLE);
    assertThat(receipt).containsText("Not paid: €19.90 are open");
    assertThat(receipt).containsText("Tax included, 20 %€3.32");
    assertThat(receipt).containsText("Served by");
    var address = page.url();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    page.locator("summary", new Page.LocatorOptions().setHasText("Cancel the order")).click();
    page.getByLabel("Reason").fill("changed their mind");
    page.getByRole(AriaRole.BUTTON, named("Cancel the order")).click();
    Till.hasStatus(page, "Cancelled");
    page.navigate(address);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(receipt).containsText("Cancelled: nothing was sold");
    assertThat(receipt).not().containsText("Thank you");
    assertThat(page.getByText("Cancelled: nothing was sold")).isVisible();
  }

  @Test
  void nothingThatIsPrintedHasButtons(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Easel");
    Till.sell(page, product, 1);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (var path :
        new String[] {
          page.url(), "/orders", "/products", "/customers", "/stock", "/sell/parked", "/"
        }) {
      page.navigate(path);
      assertThat(page.locator("h1")).hasCount(1);
      assertThat(page.locator(":is(button, .button, input, select, summary, nav):visible"))
          .hasCount(0);
    }
  }
}
