package io.usualstore.frontend.shop;

import java.util.HexFormat;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/**
 * One colour, the shop's, made readable: whatever it is, text on a filled button, and the colour as
 * text on a page, keep WCAG's 4.5:1 on light and on dark.
 *
 * @param fill filled buttons, for either mode: the shop's colour itself
 * @param onFill text on it: near black or white, whichever reads better
 * @param inkLight links and marks on a light page: the colour, darkened until it reads
 * @param inkDark the same on a dark page: lightened until it reads
 */
public record Palette(Rgb fill, Rgb onFill, Rgb inkLight, Rgb inkDark, Rgb fillHover) {

  /**
   * The page's own grounds, the darker of the light ones and the lighter of the dark ones: app.css
   * has them.
   */
  static final Rgb LIGHT_GROUND = Rgb.parse("#eef0f3");

  static final Rgb DARK_GROUND = Rgb.parse("#262b33");
  static final Rgb WHITE = Rgb.parse("#ffffff");
  static final Rgb BLACK = Rgb.parse("#14171c");
  static final double READABLE = 4.5;

  public static Palette of(String colour) {
    var fill = Rgb.parse(colour);
    var onFill =
        fill.contrast(WHITE) >= READABLE ? WHITE : fill.contrast(BLACK) >= READABLE ? BLACK : null;
    if (onFill == null) { // between the two: white text, on the colour made a little darker
      fill = fill.darkenedUntilReadableOn(WHITE);
      onFill = WHITE;
    }
    var hover = onFill.equals(WHITE) ? fill.mixed(BLACK, 0.14) : fill.mixed(WHITE, 0.22);
    return new Palette(
        fill,
        onFill,
        fill.towards(new Rgb(0, 0, 0), ink -> readable(ink, LIGHT_GROUND, lightTint(ink))),
        fill.towards(WHITE, ink -> readable(ink, DARK_GROUND, darkTint(ink))),
        hover);
  }

  private static boolean readable(Rgb ink, Rgb ground, Rgb tint) {
    return ink.contrast(ground) >= READABLE && ink.contrast(tint) >= READABLE;
  }

  /** The ground of what is chosen, with the ink as its text. */
  static Rgb lightTint(Rgb ink) {
    return WHITE.mixed(ink, 0.09);
  }

  static Rgb darkTint(Rgb ink) {
    return DARK_GROUND.mixed(ink, 0.13);
  }

  /** The stylesheet that app.css builds on. */
  public String css() {
    return """
    :root{--fill:%s;--fill-hover:%s;--on-fill:%s;--ink:light-dark(%s,%s);\
    --tint:light-dark(%s,%s);--line-ink:light-dark(%s,%s)}
    """
        .formatted(
            fill,
            fillHover,
            onFill,
            inkLight,
            inkDark,
            lightTint(inkLight),
            darkTint(inkDark),
            WHITE.mixed(inkLight, 0.35),
            DARK_GROUND.mixed(inkDark, 0.4));
  }

  /** A colour of 8 bits a channel. */
  public record Rgb(int red, int green, int blue) {

    static Rgb parse(String hex) {
      var bytes = HexFormat.of().parseHex(hex, 1, 7);
      return new Rgb(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
    }

    /** The share of another colour is from 0 to 1. */
    Rgb mixed(Rgb other, double share) {
      return new Rgb(
          mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    Rgb darkenedUntilReadableOn(Rgb ground) {
      return towards(new Rgb(0, 0, 0), ground);
    }

    private Rgb towards(Rgb end, Rgb ground) {
      return towards(end, candidate -> candidate.contrast(ground) >= READABLE);
    }

    private Rgb towards(Rgb end, Predicate<Rgb> enough) {
      for (double share = 0; share < 1; share += 0.02) {
        var candidate = mixed(end, share);
        if (enough.test(candidate)) {
          return candidate;
        }
      }
      return end;
    }

    /** WCAG 2.2's contrast ratio, from 1 to 21. */
    double contrast(Rgb other) {
      double lighter = Math.max(luminance(), other.luminance());
      double darker = Math.min(luminance(), other.luminance());
      return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
      DoubleUnaryOperator linear =
          c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
      return 0.2126 * linear.applyAsDouble(red / 255.0)
          + 0.7152 * linear.applyAsDouble(green / 255.0)
          + 0.0722 * linear.applyAsDouble(blue / 255.0);
    }

    private static int mix(int a, int b, double share) {
      return (int) Math.round(a + (b - a) * share);
    }

    @Override
    public String toString() {
      return "#%02x%02x%02x".formatted(red, green, blue);
    }
  }
}
