package io.usualstore.backend.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** GIF89a: a head, then blocks; the content of each in sub-blocks of at most 255 bytes. */
final class Gif {
  private static final int IMAGE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int TRAILER = 0x3b;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int APPLICATION = 0xff;

  private final Bytes given;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private boolean hasImage;

  private Gif(Bytes given) {
    this.given = given;
  }

  static Optional<byte[]> rewritten(Bytes given) {
    return given.beginsWith("GIF87a") || given.beginsWith("GIF89a")
        ? Optional.of(new Gif(given).rewrite())
        : Optional.empty();
  }

  private byte[] rewrite() {
    Picture.checkSize(given.u16le(6), given.u16le(8));
    int at = 13 + tableSize(given.u8(10));
    written.writeBytes(given.slice(0, at));
    while (given.u8(at) != TRAILER) {
      at =
          switch (given.u8(at)) {
            case IMAGE -> image(at);
            case EXTENSION -> extension(at);
            default -> throw PictureException.broken();
          };
    }
    if (!hasImage) {
      throw PictureException.broken();
    }
    written.write(TRAILER);
    return written.toByteArray();
  }

  private static int tableSize(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  private int image(int at) {
    Picture.checkSize(given.u16le(at + 5), given.u16le(at + 7));
    int content = at + 10 + tableSize(given.u8(at + 9));
    int codeSize = given.u8(content);
    if (codeSize < 2 || codeSize > 11 || given.u8(content + 1) == 0) {
      throw PictureException.broken();
    }
    hasImage = true;
    return keep(at, afterSubBlocks(content + 1));
  }

  /** An animation's times and its loop stay; comments and other programs' notes don't. */
  private int extension(int at) {
    int label = given.u8(at + 1);
    int end = afterSubBlocks(at + 2);
    var isLoop =
        label == APPLICATION
            && given.u8(at + 2) == 11
            && given.text(at + 3, 11).equals("NETSCAPE2.0");
    return label == GRAPHIC_CONTROL || isLoop ? keep(at, end) : end;
  }

  private int afterSubBlocks(int at) {
    int next = at;
    while (given.u8(next) != 0) {
      next += given.u8(next) + 1;
    }
    return next + 1;
  }

  private int keep(int at, int end) {
    written.writeBytes(given.slice(at, end - at));
    return end;
  }
}
