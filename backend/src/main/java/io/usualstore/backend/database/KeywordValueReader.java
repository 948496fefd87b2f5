package io.usualstore.backend.database;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code host=db user='a b'}: libpq's keyword/value form (PostgreSQL 17 manual, 32.1.1.1).
 */
class KeywordValueReader {
  private final String text;
  private final List<DsnSetting> settings = new ArrayList<>();
  private int at;

  KeywordValueReader(String text) {
    this.text = text;
  }

  List<DsnSetting> read() {
    skipSpace();
    while (!atEnd()) {
      var position = at + 1;
      var keyword = keyword(position);
      skipSpace();
      settings.add(new DsnSetting(keyword, value(position), position));
      skipSpace();
    }
    return settings;
  }

  private DsnKeyword keyword(int position) {
    var start = at;
    while (!atEnd() && text.charAt(at) != '=' && !isSpace()) {
      at++;
    }
    var name = text.substring(start, at);
    skipSpace();
    if (atEnd() || text.charAt(at) != '=') {
      throw new InvalidDsnException(
          position, "a keyword without \"=\"; a value with spaces must stand in single quotes");
    }
    at++;
    return DsnKeyword.named(name)
        .orElseThrow(() -> new InvalidDsnException(position, unknown(name)));
  }

  /** What stands behind an unquoted password with a space in it is a piece of the password. */
  private String unknown(String name) {
    var previous = settings.isEmpty() ? null : settings.get(settings.size() - 1).keyword();
    return previous == DsnKeyword.PASSWORD
        ? "unknown keyword after password; a password with spaces must stand in single quotes"
        : "unknown keyword \"%s\"".formatted(name);
  }

  private String value(int position) {
    if (!atEnd() && text.charAt(at) == '\'') {
      at++;
      return quotedValue(position);
    }
    var value = new StringBuilder();
    while (!atEnd() && !isSpace()) {
      append(value);
    }
    return value.toString();
  }

  private String quotedValue(int position) {
    var value = new StringBuilder();
    while (!atEnd() && text.charAt(at) != '\'') {
      append(value);
    }
    if (atEnd()) {
      throw new InvalidDsnException(position, "a quoted value without its closing quote");
    }
    at++;
    return value.toString();
  }

  private void append(StringBuilder value) {
    if (text.charAt(at) == '\\') {
      at++;
    }
    if (!atEnd()) {
      value.append(text.charAt(at++));
    }
  }

  private void skipSpace() {
    while (!atEnd() && isSpace()) {
      at++;
    }
  }

  /** As C's isspace() in libpq. */
  private boolean isSpace() {
    return " \t\n\u000b\f\r".indexOf(text.charAt(at)) >= 0;
  }

  private boolean atEnd() {
    return at >= text.length();
  }
}
