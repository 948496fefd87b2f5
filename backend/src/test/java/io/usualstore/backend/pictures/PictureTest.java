package io.usualstore.backend.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usualstore.backend.pictures.PictureException.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
  /** One pixel, lossless. */
  private static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  private static final String SECRET = "54.3233, 10.1228 <script>alert(1)</script>";

  @ParameterizedTest
  @CsvSource({
    "png, 13, image/png",
    "png, 10, image/png",
    "png, 6, image/png",
    "png, 12, image/png",
    "jpg, 5, image/jpeg",
    "jpg, 10, image/jpeg",
    "gif, 13, image/gif"
  })
  void itShowsTheSameAsBefore(String format, int pixels, String type) throws IOException {
    for (var interlaced : new boolean[] {false, true}) {
      var given = encoded(image(61, 43, pixels), format, interlaced);
      var picture = Picture.of(given);
      assertThat(picture.type()).isEqualTo(type);
      assertThat(pixels(picture.content())).isEqualTo(pixels(given));
      assertThat(Picture.of(picture.content()).content()).isEqualTo(picture.content());
    }
  }

  @Test
  void aWebPStaysAsItIs() {
    assertThat(Picture.of(WEBP).content()).isEqualTo(WEBP);
    assertThat(Picture.of(WEBP).type()).isEqualTo("image/webp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "webp"})
  void whatDoesNotShowAnythingIsLeftOut(String format) throws IOException {
    var clean = Picture.of(example(format)).content();
    for (var given : new byte[][] {with(format, clean), joined(clean, SECRET)}) {
      assertThat(new String(given, ISO_8859_1)).contains(SECRET);
      assertThat(Picture.of(given).content()).isEqualTo(clean);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 8})
  void whichWayUpItIsStays(int orientation) throws IOException {
    var jpeg = Picture.of(example("jpg")).content();
    var exif = Exif.segment(orientation);
    var given = insert(jpeg, 2, joined(exif, ""));
    assertThat(Picture.of(given).content()).isEqualTo(given);
    var bytes = new Bytes(given);
    assertThat(Exif.orientation(bytes, 6, 32)).hasValue(orientation);
  }

  @Test
  void moreThanFortyMillionPixelsAreRefusedUnread() throws IOException {
    var png = Picture.of(example("png")).content();
    png[16] = 0x10; // 268 million columns
    seal(png);
    refused(png, Fault.TOO_MANY_PIXELS);
    var gif = Picture.of(example("gif")).content();
    Arrays.fill(gif, 6, 10, (byte) 0xff);
    refused(gif, Fault.TOO_MANY_PIXELS);
    var webp = WEBP.clone();
    Arrays.fill(webp, 21, 24, (byte) 0xff);
    webp[24] = 0x0f;
    refused(webp, Fault.TOO_MANY_PIXELS);
    var jpeg = Picture.of(example("jpg")).content();
    for (int at = 2; at < jpeg.length - 9; at++) {
      if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
        Arrays.fill(jpeg, at + 5, at + 9, (byte) 0xff);
        break;
      }
    }
    refused(jpeg, Fault.TOO_MANY_PIXELS);
  }

  @Test
  void aPngWhoseRowsAreTooFewOrTooManyIsRefused() throws IOException {
    for (int height : new int[] {1, 42, 44, 200}) {
      var png = Picture.of(example("png")).content();
      png[23] = (byte) height;
      seal(png);
      refused(png, Fault.NO_PICTURE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"heic", "heix", "mif1", "hevc", "avif"})
  void aPhonesOwnFormatIsKnown(String brand) {
    refused(("\0\0\0\030ftyp" + brand + "\0\0\0\0mif1heic").getBytes(ISO_8859_1), Fault.HEIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PNG",
        "GIF88a",
        "MZ",
        "RIFF1234WEBPVP8",
        "GIF89a\1\0\1",
        "\u0089PNG\r\n\u001a\nrest",
        "\u00ff\u00d8\u00ff\u00e0rest",
        "\u00ff\u00d8\u00ff\u00d9",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "GIF89a\1\0\1\0\0\0\0;"
      })
  void whatIsNoPictureIsRefused(String content) {
    refused(content.getBytes(ISO_8859_1), Fault.NO_PICTURE);
  }

  /** Whatever comes, it is a picture or a refusal, and what is taken is taken again unchanged. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "webp"})
  void aDamagedOneIsRefusedOrMended(String format) throws IOException {
    var whole = example(format);
    var random = new Random(31);
    for (int i = 0; i < 3000; i++) {
      var damaged = i < whole.length ? Arrays.copyOf(whole, i) : Arrays.copyOf(whole, whole.length);
      if (i >= whole.length) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        var taken = Picture.of(damaged).content();
        assertThat(i).isGreaterThanOrEqualTo(whole.length); // a beginning alone is none
        assertThat(Picture.of(taken).content()).isEqualTo(taken);
      } catch (PictureException refused) {
        assertThat(refused.fault).isNotEqualTo(Fault.HEIC);
      }
    }
  }

  private static void refused(byte[] given, Fault fault) {
    assertThatThrownBy(() -> Picture.of(given))
        .isInstanceOfSatisfying(PictureException.class, e -> assertThat(e.fault).isEqualTo(fault));
  }

  private static byte[] example(String format) throws IOException {
    return format.equals("webp") ? WEBP : encoded(image(61, 43, 5), format, false);
  }

  /** As editors and cameras add to a picture: behind its head. */
  private static byte[] with(String format, byte[] clean) {
    return switch (format) {
      case "png" -> insert(clean, 33, chunk("tEXt" + SECRET));
      case "jpg" -> {
        var text =
            joined(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (SECRET.length() + 2)}, SECRET);
        yield insert(clean, 2, text);
      }
      case "gif" -> {
        var text = new byte[] {0x21, (byte) 0xfe, (byte) SECRET.length()};
        yield insert(clean, 13 + (3 << (clean[10] & 7) + 1), joined(joined(text, SECRET), "\0"));
      }
      default -> {
        var text = new byte[] {'X', 'M', 'P', ' ', (byte) SECRET.length(), 0, 0, 0};
        var whole = joined(clean, "");
        whole = insert(whole, whole.length, joined(text, SECRET));
        whole[4] = (byte) (whole.length - 8);
        yield whole;
      }
    };
  }

  private static byte[] chunk(String nameAndText) {
    var content = nameAndText.getBytes(ISO_8859_1);
    var sum = new CRC32();
    sum.update(content);
    return java.nio.ByteBuffer.allocate(content.length + 8)
        .putInt(content.length - 4)
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  /** A PNG's head with a checksum that fits it. */
  private static void seal(byte[] png) {
    var sum = new CRC32();
    sum.update(png, 12, 17);
    java.nio.ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
  }

  private static byte[] joined(byte[] begin, String end) {
    return insert(begin, begin.length, end.getBytes(ISO_8859_1));
  }

  private static byte[] insert(byte[] whole, int at, byte[] part) {
    var out = new ByteArrayOutputStream();
    out.write(whole, 0, at);
    out.writeBytes(part);
    out.write(whole, at, whole.length - at);
    return out.toByteArray();
  }

  private static BufferedImage image(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var random = new Random(7);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, 0xff000000 | x * 0x040000 | y * 0x0400 | random.nextInt(16));
      }
    }
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format, boolean interlaced)
      throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    var how = writer.getDefaultWriteParam();
    if (interlaced && how.canWriteProgressive()) {
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), how);
    }
    return out.toByteArray();
  }

  private static int[] pixels(byte[] content) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(content));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
