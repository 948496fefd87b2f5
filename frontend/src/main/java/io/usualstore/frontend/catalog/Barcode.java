package io.usualstore.frontend.catalog;

import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import java.util.Optional;

/**
 * A code as bars: EAN-13 where it is one, else Code 128. Each bar is a whole number of a printer's
 * dots, the same for all.
 *
 * @param path for an SVG of the height 1 and the width in dots
 * @param dots the width, with the quiet zones that scanners need
 */
record Barcode(String code, String path, int dots) {

  private static final int QUIET_ZONE = 11;

  /** Bars of a single dot of 1/8 mm are thinner than hand scanners read. */
  private static final int LEAST_DOTS = 2;

  /** Empty for what has no bars, and for more than finds a place in so many dots. */
  static Optional<Barcode> of(String code, int dots) {
    if (!hasBars(code)) {
      return Optional.empty();
    }
    var modules = isEan13(code) ? new EAN13Writer().encode(code) : new Code128Writer().encode(code);
    var size = dots / (modules.length + 2 * QUIET_ZONE);
    return size < LEAST_DOTS ? Optional.empty() : Optional.of(drawn(code, modules, size, dots));
  }

  /** Code 128 writes ASCII, and at most so much at a time. */
  static boolean hasBars(String code) {
    return code.matches("[ -~]{1,80}");
  }

  public double millimetres() {
    return LabelSize.millimetres(dots);
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

  private static Barcode drawn(String code, boolean[] modules, int size, int dots) {
    var path = new StringBuilder();
    int left = (dots - modules.length * size) / 2;
    for (int start = 0; start < modules.length; start++) {
      if (modules[start] && (start == 0 || !modules[start - 1])) {
        int end = start;
        while (end < modules.length && modules[end]) {
          end++;
        }
        int width = (end - start) * size;
        path.append("M%d 0h%dv1h-%dz".formatted(left + start * size, width, width));
      }
    }
    return new Barcode(code, path.toString(), dots);
  }
}
