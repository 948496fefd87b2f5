package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** A product that no other test knows: €19.90 with 20 % tax, ten in stock. */
record Product(long id, String sku, String name) {

  private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());

  static String unique() {
    return String.valueOf(NEXT.incrementAndGet());
  }

  /** Through the pages, by whoever is signed in there. */
  static Product make(Page page, String name) {
    var unique = unique();
    page.navigate("/products/new");
    page.getByLabel("Name").fill(name + " " + unique);
    page.getByLabel("SKU").fill("S-" + unique);
    page.getByLabel("Price").fill("19.90");
    page.getByLabel("Tax rate in %").fill("20");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    assertThat(page).hasURL(Pattern.compile(".*/products/[0-9]+$"));
    page.getByLabel("Quantity").fill("10");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record")).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("+10");
    var id = Long.parseLong(page.url().replaceFirst(".*/", ""));
    return new Product(id, "S-" + unique, name + " " + unique);
  }
}
