package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.StaffBrowser;
import org.junit.jupiter.api.extension.ExtendWith;

/** An order after its sale. */
@ExtendWith(StaffBrowser.class)
interface OrderJourney {

  @OnScreens
  default void anUnpaidOrderIsPaidThenHandedOver(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var door = Product.make(page, "Door");
    page.navigate("/sell?lines=" + door.id() + ":1");
    page.getByRole(AriaRole.LINK, named("Charge")).click();
    page.getByLabel("Pay later").check();
    page.getByRole(AriaRole.BUTTON, named("Place the order unpaid")).click();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Unpaid");
    page.getByLabel("Amount given").fill("20");
    page.getByRole(AriaRole.BUTTON, named("Take payment")).click();
    assertThat(
            page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("€0.10")))
        .isVisible();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Paid");
    page.getByRole(AriaRole.BUTTON, named("Hand over")).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Fulfilled");
  }
}
