package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.MultiFormatOneDReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.support.StaffBrowser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a printer for labels makes of them, in black and white at its 203 dots to an inch. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class LabelPrintTest {

  private static final double DOTS_PER_INCH = 203.2;
  private static final int LONG = 770013;
  private static final Pattern PAGE = Pattern.compile("/MediaBox ?\\[0 0 ([0-9.]+) ([0-9.]+)\\]");
  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  @BeforeAll
  static void products() throws SQLException {
    BackendResource.execute(
        """
        insert into widgets (id, sku, barcode, name, price_minor) overriding system value values
        (770011, 'LABEL-1', '4006381333931', 'Brush with a name that takes more than one line of it', 1990),
        (770012, 'S-1764000000001', null, 'Saw', 123456789),
        (770013, 'S-LONG-AND-LONGER-THAN-ANY-LABEL-THAT-IS-SOLD', null, 'Plane', 1990)
        on conflict do nothing
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "roll-57, 57, 32, 2",
    "roll-62, 62, 29, 2",
    "l7160, 210, 297, 2",
    "l7159, 210, 297, 2",
    "l3474, 210, 297, 2",
    "l7651, 210, 297, 1"
  })
  void itsBarsAreReadBackAndItsPageIsTheLabels(
      String size, double width, double height, int read, StaffBrowser browsers)
      throws IOException, ReaderException {
    var page = browsers.openAtDotsPerInch(DOTS_PER_INCH);
    StaffBrowser.signIn(page, Staff.ADMIN);
    page.navigate(
        "/products/labels?size=%s&widget=770011&copies=1&widget=770012&copies=1".formatted(size));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    var labels = page.locator(".label");
    assertThat(labels).hasCount(2);
    var codes = new String[] {"4006381333931", "S-1764000000001"};
    for (int i = 0; i < read; i++) {
      assertThat(read(labels.nth(i))).isEqualTo(codes[i]);
    }
    assertThat(labels.nth(1).locator("svg")).hasCount(read - 1);
    for (int i = 0; i < 2; i++) {
      assertThat((boolean) labels.nth(i).evaluate("e => e.scrollHeight <= e.clientHeight + 1"))
          .as("label %d of %s", i, size)
          .isTrue();
    }
    hasPages(page, width, height, size.startsWith("roll") ? 2 : 1);
  }

  @Test
  void aFullSheetGoesOnOnTheNext(StaffBrowser browsers) {
    var page = browsers.openAtDotsPerInch(DOTS_PER_INCH);
    StaffBrowser.signIn(page, Staff.ADMIN);
    page.navigate("/products/labels?size=l7160&widget=770011&copies=22");
    hasPages(page, 210, 297, 2);
    page.navigate("/products/labels?widget=770011&copies=43"); // the size is remembered
    hasPages(page, 210, 297, 3);
  }

  @Test
  void whatFindsNoPlaceIsSaidBeforeItIsPrinted(Page page) {
    StaffBrowser.signIn(page, Staff.ADMIN);
    page.navigate("/products/labels?widget=" + LONG);
    assertThat(page.getByText("Its bars are too many for this label")).isVisible();
    assertThat(page.locator(".label svg")).hasCount(0);
    assertThat(page.locator(".label-code"))
        .hasText("S-LONG-AND-LONGER-THAN-ANY-LABEL-THAT-IS-SOLD");
    page.getByLabel("Labels of").selectOption("l7651");
    page.getByRole(AriaRole.BUTTON, named("Update the labels")).click();
    assertThat(page.locator(".labels-l7651")).hasCount(1);
  }

  private static void hasPages(Page page, double width, double height, int count) {
    var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    var boxes = PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().toList();
    assertThat(boxes).hasSize(count);
    for (var box : boxes) {
      assertThat(Double.parseDouble(box.group(1)) / POINTS_PER_MILLIMETRE)
          .isCloseTo(width, Offset.offset(0.5));
      assertThat(Double.parseDouble(box.group(2)) / POINTS_PER_MILLIMETRE)
          .isCloseTo(height, Offset.offset(0.5));
    }
  }

  /** A thermal printer has no grey. */
  private static String read(Locator label) throws IOException, ReaderException {
    var picture = ImageIO.read(new ByteArrayInputStream(label.screenshot()));
    int width = picture.getWidth();
    int height = picture.getHeight();
    var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (pixels[i] & 0xff) < 128 ? 0 : 0xffffff;
    }
    var seen = new RGBLuminanceSource(width, height, pixels);
    return new MultiFormatOneDReader(null)
        .decode(new BinaryBitmap(new GlobalHistogramBinarizer(seen)))
        .getText();
  }
}
