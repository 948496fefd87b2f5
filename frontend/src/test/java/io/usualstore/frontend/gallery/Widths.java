package io.usualstore.frontend.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a page has room for what is long: amounts of ten digits, names of two hundred letters,
 * e-mail addresses of sixty. Measured by {@code widths.js}, which tells what leaves its box, what
 * breaks within a word beside empty space, and columns that don't stand under each other.
 */
final class Widths {

  private static final int[] WIDTHS = {320, 390, 820, 1024, 1280, 1920};
  private static final int HEIGHT = 800;
  private static final String SCRIPT = script();

  private Widths() {}

  /** Changes the page: nothing else can be asked of it afterwards. */
  static List<String> faults(Page page) {
    page.evaluate(SCRIPT + "; window.widths = widths; widths.lengthen()");
    var faults = new ArrayList<String>();
    for (var width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      for (var fault : (List<?>) page.evaluate("widths.faults()")) {
        faults.add(width + ": " + fault);
      }
    }
    return faults;
  }

  private static String script() {
    try (var script = Widths.class.getResourceAsStream("/gallery/widths.js")) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
