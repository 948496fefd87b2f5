package io.usualstore.backend.database;

import java.util.regex.Pattern;

/** What people write with signs and blanks, and look for without them, or the other way round. */
class Spelling {
  /** A number read out loud: digits, and what stands between them. */
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d\\h()/.-]*");

  private static final Pattern SIGN_WITHIN =
      Pattern.compile("(?<=[\\p{L}\\p{N}])[^\\p{L}\\p{N}\\s]+(?=[\\p{L}\\p{N}])");
  private static final int SHORTEST_NUMBER = 6;
  private static final int LONGEST_COUNTRY_CODE = 3;

  private Spelling() {}

  /** A word without the signs within: wd40 for WD-40. */
  static String joined(String word) {
    return SIGN_WITHIN.matcher(word).replaceAll("");
  }

  /**
   * The digits that every way to write a number has: without the zeros before it, and without the
   * country's code, which is up to three digits and may be left out where it is stored. Empty: it
   * is no number, or a short one.
   */
  static String digits(String text) {
    var number = text.strip();
    if (!NUMBER.matcher(number).matches()) {
      return "";
    }
    var digits = number.replace("(0)", "").replaceAll("\\D", "");
    var international = number.startsWith("+") || digits.startsWith("00");
    var significant = digits.replaceFirst("^0+", "");
    var more = significant.length() - SHORTEST_NUMBER;
    if (more < 0) {
      return "";
    }
    return international
        ? significant.substring(Math.min(LONGEST_COUNTRY_CODE, more))
        : significant;
  }
}
