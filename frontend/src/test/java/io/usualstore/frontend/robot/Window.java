package io.usualstore.frontend.robot;

import io.usualstore.frontend.web.WebForm;
import io.usualstore.frontend.web.WebPage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A browser's window with its history. */
final class Window {

  /** What was sent from where. */
  record Sent(WebPage from, WebForm form, List<Map.Entry<String, String>> fields) {

    /** The first value under this name; empty where there is none. */
    String value(String name) {
      return fields.stream()
          .filter(field -> field.getKey().equals(name))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse("");
    }

    boolean goesTo(String path) {
      return form.method().equals("POST") && form.action().matches(path);
    }
  }

  private static final int LONGEST_HISTORY = 30;

  private final Deque<WebPage> history = new ArrayDeque<>();
  Sent sent;

  /** What it shows; null where it was just opened. */
  WebPage page() {
    return history.peek();
  }

  void show(WebPage page) {
    history.push(page);
    if (history.size() > LONGEST_HISTORY) {
      history.removeLast();
    }
  }

  /** Shows the page before as it was: browsers keep it. */
  boolean back() {
    if (history.size() < 2) {
      return false;
    }
    history.pop();
    return true;
  }
}
