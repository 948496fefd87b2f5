package io.usualstore.backend.pictures;

import java.util.OptionalInt;

/** The one thing that is kept of a camera's notes (Exif 2.32, a TIFF file within a segment). */
final class Exif {
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  private Exif() {}

  /** From 1, upright, to 8; empty where it isn't told or can't be read. */
  static OptionalInt orientation(Bytes given, int at, int length) {
    if (length < 14 || !given.text(at, 6).equals("Exif\0\0")) {
      return OptionalInt.empty();
    }
    int tiff = at + 6;
    var little = given.text(tiff, 2).equals("II");
    long first = little ? given.u32le(tiff + 4) : given.u32(tiff + 4);
    if (first > length - 8) {
      return OptionalInt.empty();
    }
    int directory = tiff + (int) first;
    int entries = u16(given, directory, little);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if (entry + ENTRY > at + length) {
        break;
      }
      if (u16(given, entry, little) == ORIENTATION) {
        int value = u16(given, entry + 8, little);
        return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static int u16(Bytes given, int at, boolean little) {
    return little ? given.u16le(at) : given.u16(at);
  }

  /** A segment APP1 of one entry. */
  static byte[] segment(int orientation) {
    return new byte[] {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0, // 34: its length with itself
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // big-endian, its one directory follows
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0, // one entry, a short
      0,
      0,
      0,
      0 // no further directory
    };
  }
}
