package io.usualstore.frontend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.MultiFormatOneDReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodeTest {

  private static final Pattern BAR = Pattern.compile("M([0-9]+) 0h([0-9]+)v1h-[0-9]+z");
  private static final int MODULE_PIXELS = 3;
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
    var read = new MultiFormatOneDReader(null).decode(photographed(Barcode.of(code).orElseThrow()));
    assertThat(read.getText()).isEqualTo(code);
    assertThat(read.getBarcodeFormat().name()).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Säge", "🔨", "", "a\tb", "1234567890123456789012345678901234567890123456789"})
  void whatHasNoBarsGetsNone(String code) {
    assertThat(Barcode.of(code)).isEmpty();
  }

  private static BinaryBitmap photographed(Barcode barcode) {
    int width = barcode.modules() * MODULE_PIXELS;
    var pixels = new int[width * HEIGHT_PIXELS];
    Arrays.fill(pixels, 0xffffff);
    var bars = BAR.matcher(barcode.path());
    while (bars.find()) {
      int from = Integer.parseInt(bars.group(1)) * MODULE_PIXELS;
      int to = from + Integer.parseInt(bars.group(2)) * MODULE_PIXELS;
      for (int row = 0; row < HEIGHT_PIXELS; row++) {
        Arrays.fill(pixels, row * width + from, row * width + to, 0);
      }
    }
    return new BinaryBitmap(
        new GlobalHistogramBinarizer(new RGBLuminanceSource(width, HEIGHT_PIXELS, pixels)));
  }
}
