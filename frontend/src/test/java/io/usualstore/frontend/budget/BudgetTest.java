package io.usualstore.frontend.budget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.budget.Traffic.Transfer;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.StaffBrowser;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the main pages of a busy shop take from the network: see "Budget" in the README. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class BudgetTest {

  private static final int FIRST_BYTES = 100_000;
  private static final int FIRST_REQUESTS = 8;
  private static final int LATER_BYTES = 20_000;
  private static final int ROWS = 50;

  private static boolean filled;

  @BeforeEach
  void fill() throws SQLException {
    if (!filled) {
      BackendResource.execute(BusyShop.SQL);
      filled = true;
    }
  }

  @Test
  void theFirstVisitToEachPageIsSmall(StaffBrowser browsers) {
    var soft = new SoftAssertions();
    var signedIn = signIn(browsers);
    for (var path : pages(signedIn)) {
      var page = browsers.open(StaffBrowser.shop());
      page.context().addCookies(signedIn.context().cookies());
      var traffic = Traffic.of(page);
      open(page, path);
      soft.assertThat(traffic.ofThePage()).as(path).hasSizeLessThanOrEqualTo(FIRST_REQUESTS);
      soft.assertThat(bytes(traffic.ofThePage()))
          .as("%s: %s", path, traffic.ofThePage())
          .isLessThanOrEqualTo(FIRST_BYTES);
      page.context().close();
    }
    soft.assertAll();
  }

  @Test
  void everyLaterPageIsSmaller(StaffBrowser browsers) {
    var soft = new SoftAssertions();
    var page = signIn(browsers);
    var pages = pages(page);
    var traffic = Traffic.of(page);
    for (var path : pages) {
      traffic.forget();
      open(page, path);
      soft.assertThat(bytes(traffic.ofThePage()))
          .as("%s: %s", path, traffic.ofThePage())
          .isPositive()
          .isLessThanOrEqualTo(LATER_BYTES);
    }
    soft.assertAll();
  }

  @OnScreens
  void picturesComeWhenThePageStandsForTheRowsInView(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop());
    page.context().addCookies(signIn(browsers).context().cookies());
    var traffic = Traffic.of(page);
    open(page, "/products");
    var inView = rows(page, "row => row.getBoundingClientRect().top < innerHeight");
    assertThat(page.locator("tbody img.thumb").nth(inView - 1)).isVisible();
    assertThat(page.locator("tbody img.thumb")).hasCount(inView);
    assertThat(traffic.ofPictures()).hasSize(inView).hasSizeLessThan(ROWS / 2);
    assertThat(
            page.evaluate(
                """
                () => {
                  const { loadEventStart } = performance.getEntriesByType("navigation")[0];
                  return performance.getEntriesByType("resource")
                    .filter(({ name }) => name.includes("/pictures/"))
                    .every(({ startTime }) => startTime >= loadEventStart);
                }"""))
        .isEqualTo(true);
    traffic.forget();
    page.reload();
    assertThat(page.locator("tbody img.thumb").nth(inView - 1)).isVisible();
    assertThat(traffic.ofPictures()).isEmpty();
    page.locator("tbody tr").nth(ROWS - 1).scrollIntoViewIfNeeded();
    assertThat(page.locator("tbody tr").nth(ROWS - 1).locator("img.thumb")).isVisible();
  }

  @Test
  void withoutJavaScriptInitialsStandForThem(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    page.context().addCookies(signIn(browsers).context().cookies());
    page.navigate("/products");
    assertThat(page.locator("tbody span.thumb")).hasCount(ROWS);
    assertThat(page.locator("tbody span.thumb").first()).hasText("BA");
  }

  private static Page signIn(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(page, StaffBrowser.admin());
    return page;
  }

  private static List<String> pages(Page page) {
    page.navigate("/orders?q=" + BusyShop.ORDER_NUMBER);
    var order = page.locator("tbody a").first().getAttribute("href");
    return List.of(
        "/", "/sell", "/orders", order, "/search?q=busy", "/products", "/customers", "/stock");
  }

  private static void open(Page page, String path) {
    assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private static int rows(Page page, String filter) {
    return ((Number)
            page.evaluate(
                "[...document.querySelectorAll('tbody .thumb')].filter(%s).length"
                    .formatted(filter)))
        .intValue();
  }

  private static long bytes(List<Transfer> transfers) {
    return transfers.stream().mapToLong(Transfer::bytes).sum();
  }
}
