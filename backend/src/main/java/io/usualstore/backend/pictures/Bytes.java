package io.usualstore.backend.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What was given, to be read by its positions; past its end, an IndexOutOfBoundsException says that
 * it ends too early.
 */
class Bytes {
  private final ByteBuffer buffer;

  Bytes(byte[] content) {
    buffer = ByteBuffer.wrap(content);
  }

  int length() {
    return buffer.limit();
  }

  boolean beginsWith(String latin1) {
    return length() >= latin1.length() && text(0, latin1.length()).equals(latin1);
  }

  String text(int at, int length) {
    return new String(slice(at, length), ISO_8859_1);
  }

  byte[] slice(int at, int length) {
    var part = new byte[length];
    buffer.get(at, part);
    return part;
  }

  int u8(int at) {
    return buffer.get(at) & 0xff;
  }

  /** Big-endian, as in PNG and JPEG. */
  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  /** Little-endian, as in GIF and WebP. */
  int u16le(int at) {
    return u8(at) | u8(at + 1) << 8;
  }

  int u24le(int at) {
    return u16le(at) | u8(at + 2) << 16;
  }

  long u32le(int at) {
    return buffer.order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xffff_ffffL;
  }

  /** A part's length as far as it can be one. */
  int checked(long length) {
    if (length > length()) {
      throw new IndexOutOfBoundsException();
    }
    return (int) length;
  }
}
