package io.usualstore.frontend.gallery;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;

/**
 * What axe finds wrong, by WCAG 2.2 AA and its own best practices. Its builder would send the whole
 * script, and get all that is right, once more for each look at a page: here the page keeps it.
 */
final class Axe {

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final Page page;

  Axe(Page page) throws IOException {
    this.page = page;
    page.evaluate(AxeBuilder.getAxeScript());
  }

  /** Each is a rule, the element that breaks it, and how. */
  List<?> violations() {
    return (List<?>)
        page.evaluate(
            """
            tags => axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload: false }).then(found =>
              found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`)))
            """,
            TAGS);
  }
}
