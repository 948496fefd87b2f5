package io.usualstore.frontend.journey;

import com.microsoft.playwright.Page;
import java.util.Map;

/** A scanner's keys, or a person's, one after the other in an even time. */
record ScannerKeys(int gapMillis, String... last) {

  static final ScannerKeys FAST = new ScannerKeys(1, "Enter");

  /**
   * Into whatever has the focus. The page waits between two keys, so that no machine's load does.
   */
  void type(Page page, String code) {
    page.evaluate(
        """
        ([text, gap, last]) => {
          let next = performance.now();
          const press = name => {
            while (performance.now() < next);
            next += gap;
            const ctrlKey = name.startsWith("Ctrl+");
            const key = name.replace("Ctrl+", "");
            return document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, ctrlKey, bubbles: true, cancelable: true}));
          };
          for (const key of text) {
            if (press(key) && "value" in document.activeElement) {
              const field = document.activeElement;
              field.setRangeText(key, field.selectionStart, field.selectionEnd, "end");
              field.dispatchEvent(new Event("input", {bubbles: true}));
            }
          }
          for (const name of last) {
            const field = document.activeElement;
            if (press(name) && name === "Enter" && field.form) {
              field.dispatchEvent(new Event("change", {bubbles: true}));
              field.form.requestSubmit();
            }
          }
        }
        """,
        new Object[] {code, gapMillis, last});
  }

  @Override
  public String toString() {
    return Map.of("ms", gapMillis, "last", String.join("+", last)).toString();
  }
}
