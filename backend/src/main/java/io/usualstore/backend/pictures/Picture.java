package io.usualstore.backend.pictures;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A picture written anew from the parts that show something: what a camera, an editor or an
 * attacker added, before, between or behind them, is left out.
 *
 * <p>The colours themselves are not coded again: the JDK does that with java.desktop, whose native
 * libraries the image of a native program has not. A PNG's are unpacked and counted.
 *
 * @param type its media type
 */
public record Picture(String type, byte[] content) {
  /** More than a good camera has, and less than what fills a browser's memory. */
  static final long MOST_PIXELS = 40_000_000;

  private record Format(String type, Function<Bytes, Optional<byte[]>> rewrite) {}

  /** Each says empty for what begins as another. SVG, which may hold scripts, is none. */
  private static final List<Format> FORMATS =
      List.of(
          new Format("image/png", Png::rewritten),
          new Format("image/jpeg", Jpeg::rewritten),
          new Format("image/webp", WebP::rewritten),
          new Format("image/gif", Gif::rewritten));

  /**
   * @throws PictureException with the sentence that says why it isn't taken
   */
  public static Picture of(byte[] given) {
    if (isHeic(given)) {
      throw new PictureException(PictureException.Fault.HEIC);
    }
    try {
      for (var format : FORMATS) {
        var content = format.rewrite.apply(new Bytes(given));
        if (content.isPresent()) {
          return new Picture(format.type, content.get());
        }
      }
    } catch (IndexOutOfBoundsException e) {
      throw new PictureException(PictureException.Fault.NO_PICTURE); // it ends too early
    }
    throw new PictureException(PictureException.Fault.NO_PICTURE);
  }

  /** What phones make of photos: a box {@code ftyp} with one of these brands. */
  private static boolean isHeic(byte[] given) {
    var bytes = new Bytes(given);
    return bytes.length() > 12
        && bytes.text(4, 4).equals("ftyp")
        && bytes.text(8, 4).matches("hei[cmsx]|hev[cmsx]|mif1|msf1|avif|avis");
  }

  static void checkSize(long width, long height) {
    if (width == 0 || height == 0) {
      throw new PictureException(PictureException.Fault.NO_PICTURE);
    }
    if (width * height > MOST_PIXELS) {
      throw new PictureException(PictureException.Fault.TOO_MANY_PIXELS);
    }
  }
}
