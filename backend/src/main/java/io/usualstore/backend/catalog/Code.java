package io.usualstore.backend.catalog;

import java.util.regex.Pattern;

/** A SKU or barcode without what nobody sees: spreadsheets and web pages bring it along. */
class Code {
  /**
   * Zero-width space, word joiner, byte order mark, soft hyphen. Joiners shape letters: they stay.
   */
  private static final Pattern UNSEEN = Pattern.compile("[\\u200b\\u2060\\ufeff\\u00ad]");

  /** Spaces that aren't broken. */
  private static final Pattern SPACE = Pattern.compile("[\\u00a0\\u2007\\u202f]");

  private Code() {}

  static String of(String text) {
    return SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
