package io.usualstore.frontend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.MultiFormatOneDReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodeTest {

  private static final Pattern BAR = Pattern.compile("M([0-9]+) 0h([0-9]+)v1h-[0-9]+z");
  private static final int DOTS = 600;
  private static final int HEIGHT_PIXELS = 30;

  @ParameterizedTest
  @CsvSource({
    "4006381333931, EAN_13",
    "4006381333930, CODE_128",
    "S-1764000000001, CODE_128",
    "a b/C_~9, CODE_128",
    "00012345, CODE_128"
  })
  void aScannerReadsWhatIsDrawn(String code, String format) throws ReaderException {
    var read =
        new MultiFormatOneDReader(null).decode(photographed(Barcode.of(code, DOTS).orElseThrow()));
    assertThat(read.getText()).isEqualTo(code);
    assertThat(read.getBarcodeFormat().name()).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Säge", "🔨", "", "a\tb"})
  void whatHasNoBarsGetsNone(String code) {
    assertThat(Barcode.hasBars(code)).isFalse();
    assertThat(Barcode.of(code, DOTS)).isEmpty();
  }

  /** Half a dot more for each bar, and a printer would draw some with one dot and some with two. */
  @ParameterizedTest
  @ValueSource(strings = {"4006381333931", "S-1764000000001", "A"})
  void eachBarIsAWholeNumberOfDotsAndNoneIsThinnerThanTwo(String code) {
    for (int dots = 100; dots < 800; dots += 7) {
      var width = dots;
      Barcode.of(code, dots)
          .ifPresent(
              barcode -> {
                assertThat(barcode.dots()).isEqualTo(width);
                var bars = BAR.matcher(barcode.path());
                while (bars.find()) {
                  assertThat(Integer.parseInt(bars.group(2))).isGreaterThanOrEqualTo(2);
                }
              });
    }
    assertThat(Barcode.of(code, 100)).isEmpty();
    assertThat(Barcode.of(code, 424)).isPresent();
  }

  @Test
  void whatFindsNoPlaceGetsNone() {
    var code = "S".repeat(48);
    assertThat(Barcode.hasBars(code)).isTrue();
    assertThat(Barcode.of(code, 424)).isEmpty();
  }

  private static BinaryBitmap photographed(Barcode barcode) {
    int width = barcode.dots();
    var pixels = new int[width * HEIGHT_PIXELS];
    Arrays.fill(pixels, 0xffffff);
    var bars = BAR.matcher(barcode.path());
    while (bars.find()) {
      int from = Integer.parseInt(bars.group(1));
      int to = from + Integer.parseInt(bars.group(2));
      for (int row = 0; row < HEIGHT_PIXELS; row++) {
        Arrays.fill(pixels, row * width + from, row * width + to, 0);
      }
    }
    return new BinaryBitmap(
        new GlobalHistogramBinarizer(new RGBLuminanceSource(width, HEIGHT_PIXELS, pixels)));
  }
}
