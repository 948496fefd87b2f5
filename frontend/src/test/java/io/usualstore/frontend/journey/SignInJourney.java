package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In and out. */
@ExtendWith(StaffBrowser.class)
interface SignInJourney {

  @OnScreens
  default void afterTheSignInOneIsBackWhereOneWas(Page page) {
    page.navigate("/products?q=hammer");
    var staff = StaffBrowser.admin();
    page.getByLabel("Username").fill(staff.username());
    page.getByLabel("Password").fill(staff.password());
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    assertThat(page).hasURL(Pattern.compile(".*/products\\?q=hammer$"));
  }

  @Test
  default void aWrongPasswordIsSaidWithoutSayingWhichWasWrong(Page page) {
    page.navigate("/sign-in");
    page.getByLabel("Username").fill("nobody-" + Product.unique());
    page.getByLabel("Password").fill("wrong");
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Username or password is wrong");
  }

  @OnScreens
  default void afterTheSignOutNoPageIsShown(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    page.locator("details.menu > summary").click();
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
    page.navigate("/orders");
    assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?return=%2Forders$"));
  }
}
