package io.usualstore.frontend.catalog;

import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import java.util.Optional;

/**
 * A code as bars: EAN-13 where it is one, else Code 128.
 *
 * @param path for an SVG of the height 1
 * @param modules the SVG's width, with the quiet zones that scanners need
 */
record Barcode(String code, String path, int modules) {

  private static final int QUIET_ZONE = 11;
  private static final int MOST_SIGNS = 48;

  /** Empty for what has no bars: signs that aren't ASCII, or more than a label holds. */
  static Optional<Barcode> of(String code) {
    if (!code.matches("[ -~]{1," + MOST_SIGNS + "}")) {
      return Optional.empty();
    }
    return Optional.of(
        drawn(
            code,
            isEan13(code) ? new EAN13Writer().encode(code) : new Code128Writer().encode(code)));
  }

  private static boolean isEan13(String code) {
    if (!code.matches("[0-9]{13}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < code.length(); i++) {
      sum += (code.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  private static Barcode drawn(String code, boolean[] bars) {
    var path = new StringBuilder();
    for (int start = 0; start < bars.length; start++) {
      if (bars[start] && (start == 0 || !bars[start - 1])) {
        int end = start;
        while (end < bars.length && bars[end]) {
          end++;
        }
        path.append("M%d 0h%dv1h-%dz".formatted(start + QUIET_ZONE, end - start, end - start));
      }
    }
    return new Barcode(code, path.toString(), bars.length + 2 * QUIET_ZONE);
  }
}
