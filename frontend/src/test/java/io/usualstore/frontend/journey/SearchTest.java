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

/** The search at the top of every page. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class SearchTest {

  @Test
  void whatIsLookedForStaysInTheBoxAndIsSuggestedWhileItIsTyped(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var shovel = Product.make(page, "Shovel");
    page.navigate("/orders");
    page.keyboard().press("/");
    page.keyboard().type(shovel.name());
    page.getByRole(AriaRole.LIST, named("Suggestions")).getByText(shovel.name()).click();
    assertThat(page).hasURL(Pattern.compile(".*/products/" + shovel.id()));
    page.keyboard().press("/");
    page.keyboard().type(shovel.name());
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/search\\?q=.*"));
    assertThat(page.locator("#search")).hasValue(shovel.name());
  }

  @Test
  void aPartlyPaidOrderSaysSoAndItsTimelineNamesTheAmounts(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var rake = Product.make(page, "Rake");
    page.navigate("/sell/charge?lines=" + rake.id() + ":1&method=later");
    page.getByRole(AriaRole.BUTTON, named("Place the order unpaid")).click();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    page.locator("#part").fill("5.00");
    page.getByRole(AriaRole.BUTTON, named("Take payment")).click();
    Till.hasStatus(page, "Partly paid");
    assertThat(page.locator(".timeline")).containsText("Paid €5.00");
    assertThat(page.locator(".timeline")).containsText("Placed €19.90");
    page.navigate("/orders?status=placed");
    assertThat(page.locator("tbody tr").first()).containsText("Partly paid");
  }
}
