package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;

/** What several journeys do with customers, through the pages. */
class Buyer {

  private Buyer() {}

  /** Through the page, by its labels; returns the id. */
  static long make(Page page, Map<String, String> fields) {
    page.navigate("/customers/new");
    fields.forEach((label, text) -> page.getByLabel(label).fill(text));
    save(page);
    assertThat(page).hasURL(Pattern.compile(".*/customers/[0-9]+$"));
    return Long.parseLong(page.url().replaceFirst(".*/", ""));
  }

  /** One of the product, paid in cash; returns the order's number. */
  static String sell(Page page, long customer, Product product) {
    page.navigate("/sell?customer=" + customer + "&lines=" + product.id() + ":1");
    page.getByRole(AriaRole.LINK, named("Charge")).click();
    page.getByRole(AriaRole.BUTTON, named("Take €19.90 in cash")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Sold"))).isVisible();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    return page.locator("h1").textContent().replaceFirst("(?s).*?([0-9]+).*", "$1");
  }

  static void save(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
  }
}
