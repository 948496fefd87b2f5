package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.support.StaffBrowser;
import io.usualstore.frontend.support.TwoShops;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two shops on one host, as a tenant's neighbours are: programs as they are packaged, or published
 * ones.
 */
@ExtendWith(StaffBrowser.class)
public class TwoShopsIT {

  @Test
  void aSessionOfOneIsWorthNothingInTheOther(StaffBrowser browsers) {
    try (var shops = TwoShops.open()) {
      var page = browsers.open(shops.first());
      StaffBrowser.signIn(page, shops.firstStaff());
      assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
      var stolen =
          page.context().cookies().stream()
              .filter(cookie -> cookie.name.startsWith("usualstore_session_"))
              .findFirst();
      assertThat(stolen).isPresent();

      page.navigate(
          shops.second()
              + "/orders"); // the browser sends both shops' cookies: ports don't separate them
      assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));

      var name = sessionCookieOf(browsers, shops.second(), shops.secondStaff());
      var thief = browsers.open(shops.second());
      thief
          .context()
          .addCookies(
              java.util.List.of(new Cookie(name, stolen.get().value).setUrl(shops.second())));
      thief.navigate("/orders");
      assertThat(thief).hasURL(Pattern.compile(".*/sign-in.*"));

      page.navigate(shops.first() + "/orders");
      assertThat(
              page.getByRole(
                  AriaRole.HEADING, new Page.GetByRoleOptions().setName("Orders").setExact(true)))
          .isVisible();
    }
  }

  private static String sessionCookieOf(StaffBrowser browsers, String shop, Staff staff) {
    var page = browsers.open(shop);
    StaffBrowser.signIn(page, staff);
    return page.context().cookies().stream()
        .map(cookie -> cookie.name)
        .filter(name -> name.startsWith("usualstore_session_"))
        .findFirst()
        .orElseThrow();
  }
}
