package io.usualstore.frontend.page;

/** A field that two people have changed at the same time. */
public record Difference(String label, String saved, String typed) {

  public Difference {
    saved = lines(saved);
    typed = lines(typed);
  }

  public boolean any() {
    return !saved.equals(typed);
  }

  /** A browser sends a line's end as two characters. */
  private static String lines(String text) {
    return Typed.text(text).replace("\r\n", "\n");
  }
}
