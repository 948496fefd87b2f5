package io.usualstore.frontend.shop;

/** Digits of any script, as a keyboard of its country types them. */
public final class Digits {

  private Digits() {}

  /** The same text with 0 to 9. */
  public static String plain(String typed) {
    return typed
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
