package io.usualstore.backend.http;

import java.math.BigDecimal;

/**
 * How a file's cells and numbers are told apart: spreadsheets of a country that writes {@code
 * 19,90} keep their cells apart by semicolons.
 */
public enum CsvForm {
  DECIMAL_POINT(',', '.'),
  DECIMAL_COMMA(';', ',');

  final char separator;
  private final char decimalSign;

  CsvForm(char separator, char decimalSign) {
    this.separator = separator;
    this.decimalSign = decimalSign;
  }

  public static CsvForm of(Flag decimalComma) {
    return decimalComma.on() ? DECIMAL_COMMA : DECIMAL_POINT;
  }

  public static CsvForm separatedBy(char separator) {
    return separator == DECIMAL_COMMA.separator ? DECIMAL_COMMA : DECIMAL_POINT;
  }

  boolean decidesBy(char sign) {
    return sign == decimalSign;
  }

  /**
   * @param places after the decimal sign: 2 for euros
   */
  public String number(long value, int places) {
    return new BigDecimal(value)
        .movePointLeft(places)
        .setScale(places)
        .toPlainString()
        .replace('.', decimalSign);
  }
}
