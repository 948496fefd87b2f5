package io.usualstore.frontend.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.usualstore.frontend.page.RunningSales.Running;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A running sale as its cookie holds it: {@code 1767225600.4.7460.} and what its address says,
 * compressed, so that 500 lines are less than a cookie takes.
 *
 * @param touched when, in seconds since 1970
 * @param written the cookie's value
 */
record RunningCookie(
    long touched, boolean thrownAway, int pieces, long totalMinor, String written) {

  /** Longer than any sale: nobody fills the memory with a cookie. */
  private static final int LONGEST = 100_000;

  private static final Pattern VALUE =
      Pattern.compile("(x?)([0-9]{1,12})\\.([0-9]{1,9})\\.([0-9]{1,18})\\.([A-Za-z0-9_-]*)");

  static RunningCookie of(Running sale, long touched, boolean thrownAway) {
    var written =
        (thrownAway ? "x" : "")
            + "%d.%d.%d.".formatted(touched, sale.pieces(), sale.totalMinor())
            + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed(sale.query()));
    return new RunningCookie(touched, thrownAway, sale.pieces(), sale.totalMinor(), written);
  }

  /** Empty where it is none of ours. */
  static Optional<RunningCookie> read(String value) {
    var read = VALUE.matcher(value);
    return read.matches() ? Optional.of(read(read)) : Optional.empty();
  }

  private static RunningCookie read(Matcher value) {
    return new RunningCookie(
        Long.parseLong(value.group(2)),
        !value.group(1).isEmpty(),
        Integer.parseInt(value.group(3)),
        Long.parseLong(value.group(4)),
        value.group());
  }

  Running running(String key) {
    var query = written.substring(written.lastIndexOf('.') + 1);
    return new Running(key, pieces, totalMinor, decompressed(query));
  }

  private static byte[] compressed(String text) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(text.getBytes(UTF_8));
      deflater.finish();
      var compressed = new ByteArrayOutputStream();
      var buffer = new byte[4_096];
      while (!deflater.finished()) {
        compressed.write(buffer, 0, deflater.deflate(buffer));
      }
      return compressed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static String decompressed(String encoded) {
    var inflater = new Inflater(true);
    try {
      inflater.setInput(Base64.getUrlDecoder().decode(encoded));
      var text = new ByteArrayOutputStream();
      var buffer = new byte[4_096];
      int read = inflater.inflate(buffer);
      while (read > 0 && text.size() < LONGEST) {
        text.write(buffer, 0, read);
        read = inflater.inflate(buffer);
      }
      return text.toString(UTF_8);
    } catch (DataFormatException | IllegalArgumentException notOurs) {
      return "";
    } finally {
      inflater.end();
    }
  }
}
