package io.usualstore.frontend.customers;

import io.usualstore.frontend.page.Typed;

/** A field that two people have changed at the same time. */
record Difference(String label, String saved, String typed) {

  Difference {
    saved = lines(saved);
    typed = lines(typed);
  }

  boolean any() {
    return !saved.equals(typed);
  }

  /** A browser sends a line's end as two characters. */
  private static String lines(String text) {
    return Typed.text(text).replace("\r\n", "\n");
  }
}
