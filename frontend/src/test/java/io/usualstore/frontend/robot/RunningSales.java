package io.usualstore.frontend.robot;

import io.usualstore.frontend.web.WebPage;
import java.util.HashMap;
import java.util.Map;

/** The sales that a till has begun: none of them is lost by looking at something else. */
final class RunningSales {

  /** The lines of each, by its key. */
  private final Map<String, String> lines = new HashMap<>();

  void forget() {
    lines.clear();
  }

  /** Charged, parked, or begun anew. */
  void end(String sale) {
    lines.remove(sale);
  }

  /**
   * @param isByMenu whether somebody went to Sell from another page
   */
  void show(WebPage page, boolean isByMenu) {
    var shown = page.field("lines").map(field -> field.value()).orElse("");
    if (page.address().getPath().equals("/sell") && isByMenu && !lines.isEmpty()) {
      Finding.unless(
          !shown.isEmpty(), "A running sale waits", "%s are begun, and Sell shows none", lines);
    }
    var changed = page.status() < 400; // what is refused may hold what another window ended
    if (changed && page.address().getPath().startsWith("/sell") && page.field("sale").isPresent()) {
      if (shown.isEmpty()) {
        lines.remove(page.field("sale").get().value());
      } else {
        lines.put(page.field("sale").get().value(), shown);
      }
    }
  }
}
