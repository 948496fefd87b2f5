package io.usualstore.backend.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;

/** JPEG, ITU-T T.81: segments of a marker and a length, and packed content between some of them. */
final class Jpeg {
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int EXIF = 0xe1;

  /** Quantisation, Huffman and restart tables, line counts. */
  private static final Set<Integer> TABLES = Set.of(0xdb, 0xc4, 0xdd, 0xdc);

  /** JFIF's head, a colour profile, Adobe's kind of colours: without them colours are others. */
  private static final Set<Integer> COLOURS = Set.of(0xe0, 0xe2, 0xee);

  private final Bytes given;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private boolean hasFrame;
  private boolean hasScan;

  private Jpeg(Bytes given) {
    this.given = given;
  }

  static Optional<byte[]> rewritten(Bytes given) {
    return given.beginsWith("\u00ff\u00d8\u00ff")
        ? Optional.of(new Jpeg(given).rewrite())
        : Optional.empty();
  }

  private byte[] rewrite() {
    written.writeBytes(given.slice(0, 2));
    int at = 2;
    while (marker(at) != EOI) {
      at = take(marker(at), at);
      while (given.u8(at) == 0xff && given.u8(at + 1) == 0xff) {
        at++; // filling
      }
    }
    if (!hasScan) {
      throw PictureException.broken();
    }
    written.writeBytes(given.slice(at, 2));
    return written.toByteArray();
  }

  private int marker(int at) {
    int marker = given.u8(at + 1);
    if (given.u8(at) != 0xff || marker < 0xc0 || marker == SOI) {
      throw PictureException.broken();
    }
    return marker;
  }

  /** Where the next segment begins. */
  private int take(int marker, int at) {
    int length = given.u16(at + 2) + 2;
    if (length < 4) {
      throw PictureException.broken();
    }
    if (isFrame(marker)) {
      Picture.checkSize(given.u16(at + 7), given.u16(at + 5));
      hasFrame = true;
    } else if (marker == SOS) {
      return scan(at, length);
    } else if (marker == EXIF) {
      Exif.orientation(given, at + 4, length - 4).ifPresent(this::writeTurn);
      return at + length;
    }
    if (isFrame(marker) || TABLES.contains(marker) || COLOURS.contains(marker)) {
      written.writeBytes(given.slice(at, length));
    }
    return at + length;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /** Packed content goes to the next marker that is neither a stuffed byte nor a restart. */
  private int scan(int at, int length) {
    if (!hasFrame) {
      throw PictureException.broken();
    }
    hasScan = true;
    int end = at + length;
    while (given.u8(end) != 0xff || isContent(given.u8(end + 1))) {
      end++;
    }
    written.writeBytes(given.slice(at, end - at));
    return end;
  }

  private static boolean isContent(int second) {
    return second == 0 || second == 0xff || second >= 0xd0 && second <= 0xd7;
  }

  /** Which way up it is, and nothing else of what the camera noted: browsers turn it by this. */
  private void writeTurn(int orientation) {
    written.writeBytes(Exif.segment(orientation));
  }
}
