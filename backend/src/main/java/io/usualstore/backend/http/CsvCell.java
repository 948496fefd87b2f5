package io.usualstore.backend.http;

import java.util.regex.Pattern;

/**
 * A cell that a spreadsheet shows rather than runs: a text that begins as a formula does gets an
 * apostrophe before it, which an import takes off again.
 */
public class CsvCell {
  /** After apostrophes too: taking one off must never lay a formula bare. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

  private CsvCell() {}

  static String write(Object value) {
    var text = value == null ? "" : value.toString();
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  public static String read(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
