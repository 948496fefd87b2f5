package io.usualstore.backend.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** WebP, RFC 9649: chunks of a name, a length and content, in a RIFF file. */
final class WebP {
  private static final int EXIF_AND_XMP = 0x0c;
  private static final Set<String> KEPT = Set.of("ALPH", "ANIM", "ICCP");

  private final Bytes given;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private boolean hasImage;

  private WebP(Bytes given) {
    this.given = given;
  }

  static Optional<byte[]> rewritten(Bytes given) {
    return given.length() > 12 && given.beginsWith("RIFF") && given.text(8, 4).equals("WEBP")
        ? Optional.of(new WebP(given).rewrite())
        : Optional.empty();
  }

  private byte[] rewrite() {
    int end = 8 + given.checked(given.u32le(4));
    if (end > given.length()) {
      throw PictureException.broken();
    }
    int at = 12;
    while (at < end) {
      int length = given.checked(given.u32le(at + 4));
      take(given.text(at, 4), at + 8, length);
      at += 8 + length + length % 2;
    }
    if (!hasImage) {
      throw PictureException.broken();
    }
    var file = ByteBuffer.allocate(12 + written.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.put(latin1("RIFF")).putInt(4 + written.size()).put(latin1("WEBP"));
    return file.put(written.toByteArray()).array();
  }

  private void take(String name, int at, int length) {
    var content = given.slice(at, length);
    switch (name) {
      case "VP8X" -> {
        Picture.checkSize(given.u24le(at + 4) + 1L, given.u24le(at + 7) + 1L);
        content[0] &= ~EXIF_AND_XMP;
        write(name, content);
      }
      case "VP8 ", "VP8L" -> {
        checkImage(name, at);
        write(name, content);
        hasImage = true;
      }
      case "ANMF" -> {
        Picture.checkSize(given.u24le(at + 6) + 1L, given.u24le(at + 9) + 1L);
        write(name, content);
        hasImage = true;
      }
      default -> {
        if (KEPT.contains(name)) {
          write(name, content);
        }
      }
    }
  }

  private void checkImage(String name, int at) {
    if (name.equals("VP8 ")) { // a key frame's head, RFC 6386, 9.1
      if ((given.u8(at) & 1) != 0 || !given.text(at + 3, 3).equals("\u009d\u0001\u002a")) {
        throw PictureException.broken();
      }
      Picture.checkSize(given.u16le(at + 6) & 0x3fff, given.u16le(at + 8) & 0x3fff);
    } else {
      long head = given.u32le(at + 1);
      if (given.u8(at) != 0x2f || head >> 29 != 0) {
        throw PictureException.broken();
      }
      Picture.checkSize((head & 0x3fff) + 1, (head >> 14 & 0x3fff) + 1);
    }
  }

  private void write(String name, byte[] content) {
    var head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    written.writeBytes(head.put(latin1(name)).putInt(content.length).array());
    written.writeBytes(content);
    if (content.length % 2 == 1) {
      written.write(0);
    }
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
