package io.usualstore.backend.http;

import java.math.BigDecimal;
import java.util.Optional;

/** A decimal number in a file from anywhere: {@code 1234.50}, {@code 1.234,50}, {@code 19,90}. */
public class CsvNumber {
  private CsvNumber() {}

  /**
   * @param places how many the unit has after the point: 2 for euros
   * @param form of the file that it stands in
   * @return in units of the last place; empty where it is none, finer than that, below zero, or
   *     might be read in two ways as {@code 1,234} might
   */
  public static Optional<Long> parse(String text, int places, CsvForm form) {
    var number = digits(text).replaceAll("[\\s\\u00a0\\u202f]", "");
    int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    if (last >= 0) {
      var sign = number.charAt(last);
      var once = number.indexOf(sign) == last;
      var other = sign == '.' ? ',' : '.';
      var mixed = number.indexOf(other) >= 0;
      var written = form.decidesBy(sign) && places >= 3; // by this program's own exports
      if (once && !mixed && !written && number.matches("[0-9]{1,3}[.,][0-9]{3}")) {
        return Optional.empty(); // a thousand, or one and a fraction
      }
      number =
          once
              ? grouped(number.substring(0, last), other) + "." + number.substring(last + 1)
              : mixed ? "" : grouped(number, sign);
    }
    return number.matches("[0-9]{1,12}(\\.[0-9]{1,9})?") ? exact(number, places) : Optional.empty();
  }

  /** Those of any script as 0 to 9. */
  private static String digits(String text) {
    return text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Without its grouping; empty where the groups aren't of three. */
  private static String grouped(String number, char sign) {
    if (number.indexOf(sign) < 0) {
      return number;
    }
    var quoted = "\\" + sign;
    return number.matches("[0-9]{1,3}(" + quoted + "[0-9]{3})+")
        ? number.replace(String.valueOf(sign), "")
        : "";
  }

  private static Optional<Long> exact(String number, int places) {
    try {
      return Optional.of(new BigDecimal(number).movePointRight(places).longValueExact());
    } catch (ArithmeticException finer) {
      return Optional.empty();
    }
  }
}
