package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.Screen;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a list shows stands in its address, from page to page and back. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class ListTest {

  @Test
  void productsAreSortedByTheirHeadings(Page page) throws Exception {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var category = bolts();
    page.navigate("/products?category=" + category);
    assertThat(heading(page, "Name")).hasAttribute("aria-sort", "ascending");
    assertThat(rows(page).first()).containsText("Bolt 01");
    heading(page, "Price").getByRole(AriaRole.LINK).click();
    assertThat(heading(page, "Price")).hasAttribute("aria-sort", "ascending");
    assertThat(rows(page).first()).containsText("€0.00");
    heading(page, "Price").getByRole(AriaRole.LINK).click();
    assertThat(heading(page, "Price")).hasAttribute("aria-sort", "descending");
    assertThat(rows(page).first()).containsText("€0.04");
    assertThat(page.getByLabel("Sorted by")).hasValue("-price");
  }

  @OnScreens({Screen.DESKTOP, Screen.PHONE})
  void filterAndOrderStayFromPageToPage(Page page) throws Exception {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    walk(page, bolts());
  }

  @Test
  void theSameWithoutJavaScript(StaffBrowser browsers) throws Exception {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    walk(page, bolts());
  }

  /** On a phone they wait behind one button, so that the list begins on the first screen. */
  private static void openFilters(Page page) {
    var sorted = page.getByLabel("Sorted by");
    if (sorted.isHidden()) {
      assertThat(page.locator("tbody tr").first()).isInViewport();
      page.locator("label[for=filters-more]").click();
    }
    assertThat(sorted).isVisible();
  }

  private static void walk(Page page, String category) {
    page.navigate("/products");
    openFilters(page);
    page.getByLabel("Category").selectOption(category);
    page.getByLabel("Sorted by").selectOption("Newest first");
    page.getByRole(AriaRole.BUTTON, named("Filter")).click();
    assertThat(rows(page)).hasCount(50);
    assertThat(rows(page).first()).containsText("Bolt 55");
    var first = page.url();
    page.getByRole(AriaRole.LINK, named("Next")).click();
    assertThat(rows(page)).hasCount(5);
    assertThat(rows(page).last()).containsText("Bolt 01");
    assertThat(page.getByLabel("Category")).hasValue(category);
    assertThat(page.getByLabel("Sorted by")).hasValue("newest");
    assertThat(page.getByRole(AriaRole.LINK, named("Next"))).hasCount(0);
    var second = page.url();
    page.goBack();
    assertThat(page).hasURL(first);
    assertThat(rows(page)).hasCount(50);
    page.navigate(second);
    page.getByRole(AriaRole.LINK, named("Previous")).click();
    assertThat(rows(page)).hasCount(50);
    assertThat(rows(page).first()).containsText("Bolt 55");
    assertThat(page.getByRole(AriaRole.LINK, named("Previous"))).hasCount(0);
  }

  @OnScreens({Screen.DESKTOP, Screen.PHONE})
  void ordersAreNarrowedByStatusAndStaff(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Gutter");
    var customer = Till.customer(page);
    for (var quantity : new int[] {1, 3, 2}) {
      page.navigate(
          "/sell/charge?lines=%d:%d&customer=%s&method=later"
              .formatted(product.id(), quantity, customer));
      page.getByRole(AriaRole.BUTTON, named("Place the order unpaid")).click();
      assertThat(page).hasURL(Pattern.compile(".*/receipt.*"));
    }
    page.navigate("/orders?customer=" + customer);
    openFilters(page);
    page.getByLabel("Sorted by").selectOption("Largest total first");
    page.getByRole(AriaRole.BUTTON, named("Filter")).click();
    assertThat(rows(page)).containsText(new String[] {"€59.70", "€39.80", "€19.90"});
    page.getByRole(AriaRole.LINK, named("Unpaid")).click();
    assertThat(rows(page)).containsText(new String[] {"€59.70", "€39.80", "€19.90"});
    page.getByRole(AriaRole.LINK, named("Refunded")).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("No order matches");
    page.locator(".tabbar a").first().click();
    assertThat(rows(page)).hasCount(3);
    openFilters(page);
    var staff = page.getByLabel("Staff", new Page.GetByLabelOptions().setExact(true));
    var me = StaffBrowser.admin().username();
    var others = staff.locator("option").filter(new Locator.FilterOptions().setHasNotText(me));
    staff.selectOption(others.last().getAttribute("value"));
    page.getByRole(AriaRole.BUTTON, named("Filter")).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("No order matches");
    staff.selectOption(me);
    page.getByRole(AriaRole.BUTTON, named("Filter")).click();
    assertThat(rows(page)).containsText(new String[] {"€59.70", "€39.80", "€19.90"});
  }

  @Test
  void theHistoryOfAProductGoesBackAndForth(Page page) throws Exception {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Washer");
    BackendResource.execute(
        "insert into stock_movements (widget_id, kind, quantity) select %d, 'receive', 1 from generate_series(1, 52)"
            .formatted(product.id()));
    page.navigate("/stock/history/" + product.id());
    assertThat(rows(page).first()).containsText("62");
    page.getByRole(AriaRole.LINK, named("Older")).click();
    assertThat(rows(page)).hasCount(3);
    assertThat(rows(page).last()).containsText("+10");
    page.getByRole(AriaRole.LINK, named("Newer")).click();
    assertThat(rows(page)).hasCount(50);
    assertThat(rows(page).first()).containsText("62");
  }

  /** 55 products in a category of their own, of five prices. */
  private static String bolts() throws Exception {
    var category = "Bolts " + Product.unique();
    BackendResource.execute(
        """
        with c as (insert into categories (name) values ('%1$s') returning id)
        insert into widgets (sku, name, price_minor, category_id)
        select '%1$s-' || i, 'Bolt ' || lpad(i::text, 2, '0'), i %% 5, c.id from c, generate_series(1, 55) i order by i
        """
            .formatted(category));
    return category;
  }

  private static Locator rows(Page page) {
    return page.locator("tbody tr");
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.COLUMNHEADER, named(name));
  }
}
