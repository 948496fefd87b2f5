package io.usualstore.backend.pictures;

import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The size of a PNG's rows, to which its packed content is held. */
record PngRows(int width, int height, int bitsPerPixel, boolean interlaced) {
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  /** By colour type: samples of a pixel, and what each may be deep. */
  private static final Map<Integer, Integer> SAMPLES = Map.of(0, 1, 2, 3, 3, 1, 4, 2, 6, 4);

  private static final Map<Integer, Set<Integer>> DEPTHS =
      Map.of(
          0, Set.of(1, 2, 4, 8, 16),
          2, Set.of(8, 16),
          3, Set.of(1, 2, 4, 8),
          4, Set.of(8, 16),
          6, Set.of(8, 16));

  static PngRows of(Bytes given, int at) {
    long width = given.u32(at);
    long height = given.u32(at + 4);
    int depth = given.u8(at + 8);
    int colour = given.u8(at + 9);
    Picture.checkSize(width, height);
    if (!DEPTHS.getOrDefault(colour, Set.of()).contains(depth)
        || given.u8(at + 10) != 0
        || given.u8(at + 11) != 0
        || given.u8(at + 12) > 1) {
      throw PictureException.broken();
    }
    var interlaced = given.u8(at + 12) == 1;
    return new PngRows((int) width, (int) height, depth * SAMPLES.get(colour), interlaced);
  }

  /** Unpacks it a piece at a time: as many bytes as the rows have, and not one more. */
  void check(byte[] packed) {
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      var piece = new byte[64 * 1024];
      long left = bytes();
      while (!inflater.finished()) {
        int unpacked = inflater.inflate(piece);
        left -= unpacked;
        if (left < 0 || unpacked == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw PictureException.broken();
        }
      }
      if (left != 0) {
        throw PictureException.broken();
      }
    } catch (DataFormatException e) {
      throw PictureException.broken();
    } finally {
      inflater.end();
    }
  }

  private long bytes() {
    if (!interlaced) {
      return bytes(width, height);
    }
    long sum = 0;
    for (var pass : ADAM7) {
      sum += bytes(steps(width, pass[0], pass[2]), steps(height, pass[1], pass[3]));
    }
    return sum;
  }

  /** A row begins with its filter's number; a pass without pixels has no rows. */
  private long bytes(long columns, long rows) {
    return columns == 0 ? 0 : rows * (1 + (columns * bitsPerPixel + 7) / 8);
  }

  private static long steps(int size, int first, int step) {
    return size <= first ? 0 : (size - first + step - 1) / step;
  }
}
