package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.Screen;
import io.usualstore.frontend.support.StaffBrowser;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A long sale on a till's screen and on a phone's. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class SaleLinesTest {

  private static final int LINES = 14;

  private static long firstId;

  @BeforeEach
  void makeProducts() throws SQLException {
    if (firstId > 0) {
      return;
    }
    firstId = 700_000_000L;
    BackendResource.execute(
        """
        insert into categories (name) select 'Shelf of things, number ' || i from generate_series(1, 30) i;
        insert into widgets (id, sku, name, price_minor, tax_rate_bp, category_id) overriding system value
        select 700000000 + i, 'LINE-' || i, 'Cable drum 25 m, number ' || i, 1990, 2000,
          (select id from categories where name = 'Shelf of things, number ' || i)
        from generate_series(1, 30) i;
        insert into stock_movements (widget_id, kind, quantity, reason)
        select id, 'receive', 50, 'Delivery' from widgets where sku like 'LINE-%'
        """);
  }

  @OnScreens({Screen.DESKTOP, Screen.PHONE})
  void theNewestLinesAreInView(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var wide = page.viewportSize().width > 1000;
    for (var more : new String[] {"", "&discount=5"}) {
      page.navigate("/sell?lines=" + lines(2) + more + "#sale");
      assertThat(inView(page)).isGreaterThanOrEqualTo(wide ? 8 : 4);
      assertThat(page.locator(".sale .lines li").first()).containsText("number " + LINES);
      assertThat(page.locator(".sale .lines li").first()).isInViewport();
      assertThat(page.locator("#sale-count")).hasText("14 lines, 28 pieces");
    }
  }

  @Test
  void aLineThatIsScannedAgainComesIntoView(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    page.navigate("/sell?lines=" + lines(1));
    ScannerKeys.FAST.type(page, "LINE-1");
    var line = page.locator(".sale .lines li").last();
    assertThat(line.locator(".line-quantity")).hasText("2");
    assertThat(line.getByLabel("One more: Cable drum")).isInViewport();
    page.reload();
    assertThat(line.getByLabel("One more: Cable drum")).isInViewport();
  }

  @OnScreens({Screen.DESKTOP, Screen.PHONE})
  void whatBelongsToALineStandsOnTheOneThatIsChosen(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(page, StaffBrowser.admin());
    page.navigate("/sell?lines=" + lines(1));
    var steppers = page.locator(".stepper").filter(new Locator.FilterOptions().setVisible(true));
    assertThat(steppers).hasCount(1);
    page.locator(".sale .lines summary").nth(3).click();
    assertThat(steppers).hasCount(1);
    var name = "Cable drum 25 m, number " + (LINES - 3);
    page.getByRole(AriaRole.BUTTON, named("One more: " + name).setExact(true)).click();
    assertThat(page.getByLabel("Quantity of " + name, new Page.GetByLabelOptions().setExact(true)))
        .isVisible();
    assertThat(page.locator("#sale-count")).hasText("14 lines, 15 pieces");
    page.getByRole(AriaRole.BUTTON, named("Take out " + name).setExact(true)).click();
    assertThat(page.locator("#sale-count")).hasText("13 lines, 13 pieces");
  }

  @OnScreens({Screen.DESKTOP, Screen.TABLET, Screen.PHONE})
  void categoriesAreOneRowAndATileWithoutAPictureShowsItsNameLarge(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    page.navigate("/sell?q=Cable%20drum");
    assertThat(
            page.evaluate(
                "new Set([...document.querySelectorAll('.chips a')].map(a => a.getBoundingClientRect().top)).size"))
        .isEqualTo(1);
    assertThat(page.locator(".tile .thumb")).hasCount(0);
    assertThat(page.locator(".tile-name").first()).hasCSS("font-size", "17px");
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  private static String lines(int quantity) {
    return LongStream.rangeClosed(1, LINES)
        .mapToObj(i -> firstId + i + ":" + quantity)
        .collect(Collectors.joining(","));
  }

  /**
   * Lines that stand in the sale's box and on the screen from top to bottom, under nothing else.
   */
  private static int inView(Page page) {
    return ((Number)
            page.evaluate(
                """
                [...document.querySelectorAll(".sale .lines summary")].filter(line => {
                  const {left, top, width, bottom} = line.getBoundingClientRect();
                  const shows = y => line.contains(document.elementFromPoint(left + width / 2, y));
                  return shows(top + 1) && shows(bottom - 1);
                }).length
                """))
        .intValue();
  }
}
