package io.usualstore.backend.database;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as libpq decodes it: "+" is a plus, and NUL is refused. */
class PercentEncoding {
  private PercentEncoding() {}

  /**
   * @param position where the text begins in the connection string, from 1
   */
  static String decode(String text, int position) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var decoded = new ByteArrayOutputStream();
    var at = 0;
    while (at < text.length()) {
      var codePoint = text.codePointAt(at);
      if (codePoint == '%') {
        decoded.write(octet(text, at, position + at));
        at += 3;
      } else {
        decoded.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(codePoint);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static int octet(String text, int at, int position) {
    var high = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    var low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw new InvalidDsnException(
          position, "\"%\" without two hexadecimal digits; a percent sign itself is %25");
    }
    if (high == 0 && low == 0) {
      throw new InvalidDsnException(position, "%00 stands for no character of a value");
    }
    return high << 4 | low;
  }
}
