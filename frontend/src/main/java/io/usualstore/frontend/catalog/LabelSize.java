package io.usualstore.frontend.catalog;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.Locale;

/**
 * The labels that can be chosen: one by one off a roll, or a sheet of A4 at a time. How sheets are
 * laid out stands in {@code labels.css}.
 */
@TemplateData // in the native program, Qute sees of it only what is registered
public enum LabelSize {
  ROLL_57("57 × 32 mm, roll", 57.0, 2, 1),
  ROLL_62("62 × 29 mm, roll", 62.0, 2, 1),
  L7160("Avery L7160: 63.5 × 38.1 mm, 21 on A4", 63.5, 2, 21),
  L7159("Avery L7159: 63.5 × 33.9 mm, 24 on A4", 63.5, 2, 24),
  L3474("Avery 3474: 70 × 37 mm, 24 on A4", 70.0, 4, 24),
  L7651("Avery L7651: 38.1 × 21.2 mm, 65 on A4", 38.1, 1.5, 65);

  /** Of the printers for labels: 203 to an inch. Bars that aren't whole dots come out uneven. */
  private static final double DOTS_PER_MILLIMETRE = 8;

  private final String text;
  private final double widthMillimetres;
  private final double paddingMillimetres;
  private final int onSheet;

  LabelSize(String text, double widthMillimetres, double paddingMillimetres, int onSheet) {
    this.text = text;
    this.widthMillimetres = widthMillimetres;
    this.paddingMillimetres = paddingMillimetres;
    this.onSheet = onSheet;
  }

  /** The first where there is no such one. */
  static LabelSize of(String code) {
    return Arrays.stream(values())
        .filter(size -> size.code().equals(code))
        .findFirst()
        .orElse(ROLL_57);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String text() {
    return text;
  }

  int onSheet() {
    return onSheet;
  }

  /** What a barcode may take, with its quiet zones. */
  int dots() {
    return (int) ((widthMillimetres - 2 * paddingMillimetres) * DOTS_PER_MILLIMETRE);
  }

  /** The same for the page: {@code 53}. */
  static double millimetres(int dots) {
    return dots / DOTS_PER_MILLIMETRE;
  }
}
