package io.usualstore.frontend.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** Somebody who comes to a scene's page. */
record Visit(Page page, FullShop shop) {

  void go(String path, Object... ids) {
    page.navigate(ids.length == 0 ? path : path.formatted(ids));
  }

  void fill(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
  }

  /** For a field whose label says more than its name. */
  void fillIn(String selector, String text) {
    page.locator(selector).fill(text);
  }

  void press(String button) {
    main()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
        .first()
        .click();
  }

  void follow(String link) {
    main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)).first().click();
  }

  void open(String summary) {
    page.locator("summary").filter(new Locator.FilterOptions().setHasText(summary)).click();
  }

  void enter(String code) {
    page.locator("#scan").fill(code);
    page.keyboard().press("Enter");
  }

  void choose(String label, String name, String type, String content) {
    page.getByLabel(label).setInputFiles(new FilePayload(name, type, content.getBytes(UTF_8)));
  }

  /** Waits for it: not all that is shown comes with a new page. */
  void sees(String text) {
    assertThat(page.locator("body")).containsText(text);
  }

  /** Without what the browser itself would refuse, as an old or a hostile one. */
  void unguarded() {
    page.evaluate(
        "document.querySelectorAll('form').forEach(form => form.noValidate = true);"
            + "document.querySelectorAll('[maxlength]').forEach(e => e.removeAttribute('maxlength'))");
  }

  /** A second tab of the same person. */
  Visit elsewhere() {
    return new Visit(page.context().newPage(), shop);
  }

  private Locator main() {
    return page.locator("main");
  }
}
