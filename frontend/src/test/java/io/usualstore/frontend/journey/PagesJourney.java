package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds of every page. */
@ExtendWith(StaffBrowser.class)
interface PagesJourney {

  @Test
  default void everyPageStandsOnItsOwnAndScrollsNowhereSideways(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var level = Product.make(page, "Level");
    var customer = makeCustomer(page);
    var errors = new java.util.concurrent.ConcurrentLinkedQueue<String>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(page.url() + ": " + message.text());
          }
        });
    for (int width : new int[] {1280, 390, 320}) {
      page.setViewportSize(width, 800);
      for (var path :
          new String[] {
            "/",
            "/sell",
            "/sell?lines=" + level.id() + ":2&discount=5",
            "/sell/charge?lines=" + level.id() + ":2",
            "/sell/customer",
            "/sell/parked",
            "/orders",
            "/orders?status=placed&q=x",
            "/products",
            "/products?show=low",
            "/products?show=archived",
            "/products/new",
            "/products/" + level.id(),
            "/products/" + level.id() + "/edit",
            "/customers",
            "/customers/new",
            customer,
            customer + "/edit",
            customer + "/store-credit",
            "/search?q=Level",
            "/search",
            "/password"
          }) {
        var answer = page.navigate(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(path + " at " + width)
            .isEqualTo(true);
      }
    }
    assertThat(errors).isEmpty();
  }

  @Test
  default void whatIsNotThereIsSaid(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    for (var path :
        new String[] {"/nothing", "/products/999999999", "/orders/999999999", "/customers/x"}) {
      var answer = page.navigate(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(page.getByRole(AriaRole.HEADING, named("This page doesn't exist"))).isVisible();
    }
  }

  @Test
  default void theFirstVisitIsSmall(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var fresh = browsers.open(StaffBrowser.shop());
    fresh.context().addCookies(page.context().cookies());
    var bytes = new java.util.concurrent.atomic.AtomicLong();
    var requests = new java.util.concurrent.atomic.AtomicInteger();
    fresh.onRequestFinished(
        request -> {
          requests.incrementAndGet();
          bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
        });
    fresh.navigate("/");
    fresh.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertThat(requests.get()).isLessThanOrEqualTo(8);
    assertThat(bytes.get()).isLessThan(100_000);
    bytes.set(0);
    fresh.navigate("/orders");
    fresh.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertThat(bytes.get()).isLessThan(20_000);
  }

  private static String makeCustomer(Page page) {
    page.navigate("/customers/new");
    page.getByLabel("Name").fill("Alice " + Product.unique());
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page).hasURL(Pattern.compile(".*/customers/[0-9]+$"));
    return page.url().replaceFirst(".*(/customers/)", "$1");
  }
}
