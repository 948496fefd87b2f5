package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What several journeys do at the till, through the pages. */
class Till {

  static final String SCAN = "Scan, or type a name, SKU or barcode";

  private Till() {}

  /** Sells for cash, and stays on the order's page. */
  static void sell(Page page, Product product, int quantity) {
    page.navigate("/sell/charge?lines=%d:%d".formatted(product.id(), quantity));
    page.getByRole(AriaRole.BUTTON, named("Take")).first().click();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    assertThat(page).hasURL(Pattern.compile(".*/orders/[0-9]+$"));
  }

  static String customer(Page page) {
    var name = "Alice " + Product.unique();
    page.navigate("/customers/new");
    page.getByLabel("Name").fill(name);
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page).hasURL(Pattern.compile(".*/customers/[0-9]+$"));
    return page.url().replaceFirst(".*/", "");
  }

  static void hasStatus(Page page, String status) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText(status);
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
