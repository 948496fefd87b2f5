package io.usualstore.backend.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** Portable Network Graphics, third edition: chunks of a length, a name, content and a checksum. */
final class Png {
  private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  /** What colours are made of; an animation's further pictures, texts and times are left out. */
  private static final Set<String> KEPT =
      Set.of("PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

  private final Bytes given;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private PngRows rows;

  private Png(Bytes given) {
    this.given = given;
  }

  static Optional<byte[]> rewritten(Bytes given) {
    return given.beginsWith(SIGNATURE) ? Optional.of(new Png(given).rewrite()) : Optional.empty();
  }

  private byte[] rewrite() {
    written.writeBytes(given.slice(0, SIGNATURE.length()));
    int at = SIGNATURE.length();
    String name;
    do {
      int length = given.checked(given.u32(at));
      name = given.text(at + 4, 4);
      checkSum(at, length);
      take(name, at, length);
      at += length + 12;
    } while (!name.equals("IEND"));
    return written.toByteArray();
  }

  private void checkSum(int at, int length) {
    var sum = new CRC32();
    sum.update(given.slice(at + 4, length + 4));
    if (sum.getValue() != given.u32(at + 8 + length)) {
      throw PictureException.broken();
    }
  }

  private void take(String name, int at, int length) {
    if ((rows == null) != name.equals("IHDR")) {
      throw PictureException.broken(); // the head comes first, and once
    }
    switch (name) {
      case "IHDR" -> {
        if (length != 13) {
          throw PictureException.broken();
        }
        rows = PngRows.of(given, at + 8);
        keep(at, length);
      }
      case "IDAT" -> {
        packed.writeBytes(given.slice(at + 8, length));
        keep(at, length);
      }
      case "IEND" -> {
        rows.check(packed.toByteArray());
        keep(at, length);
      }
      default -> {
        if (KEPT.contains(name)) {
          keep(at, length);
        } else if (Character.isUpperCase(name.charAt(0))) {
          throw PictureException.broken(); // nobody can show it without knowing this chunk
        }
      }
    }
  }

  private void keep(int at, int length) {
    written.writeBytes(given.slice(at, length + 12));
  }
}
