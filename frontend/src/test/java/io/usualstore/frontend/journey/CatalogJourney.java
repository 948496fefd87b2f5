package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.StaffBrowser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff do with the catalogue beside single products' forms, in a real browser. */
@ExtendWith(StaffBrowser.class)
public class CatalogJourney {

  private static final byte[] RED_DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

  @OnScreens
  void anImportIsLookedAtThenCarriedOut(Page page) {
    imports(page);
  }

  @OnScreens
  void theSameWithoutJavaScript(StaffBrowser browsers) {
    imports(browsers.open(StaffBrowser.shop(), false));
  }

  private static void imports(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var old = Product.make(page, "Chisel");
    var fresh = "S-" + Product.unique();
    page.navigate("/products");
    page.getByRole(AriaRole.LINK, named("Import")).click();

    choose(page, "sku,name,price\n%s,,x\n%s,Rasp,9.50\n".formatted(old.sku(), fresh));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing is imported");
    assertThat(page.getByRole(AriaRole.ROW).filter(having("Row 2")).first()).isVisible();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Fill this in");

    choose(
        page,
        "sku;name;price\n%s;%s;21,90\n%s;\"Rasp; <b>fine</b>\";9,50\n"
            .formatted(old.sku(), old.name(), fresh));
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("1 new, 1 changed, 0 as they are");
    assertThat(page.getByRole(AriaRole.ROW).filter(having(old.sku()))).containsText("21,90");
    page.getByRole(AriaRole.BUTTON, named("Import these products")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Imported: 1 new, 1 changed");
    page.navigate("/products?q=" + fresh);
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Rasp; <b>fine</b>");
    page.navigate("/products/" + old.id());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("€21.90");
  }

  @OnScreens
  void anExportIsAFileThatTheImportTakesWithoutAChange(Page page) throws IOException {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var plane = Product.make(page, "=Plane");
    page.navigate("/products");
    var download =
        page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("Export")).click());
    assertThat(download.suggestedFilename()).isEqualTo("products.csv");
    var file = Files.readString(download.path(), UTF_8);
    assertThat(file).contains(plane.sku() + ",,'=Plane").doesNotContain(",=Plane");
    page.navigate("/products/import");
    choose(page, file);
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("0 new, 0 changed");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Import these products"))).hasCount(0);
  }

  @OnScreens
  void aPictureIsGivenShownAndRemoved(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var brush = Product.make(page, "Brush");
    page.getByRole(AriaRole.LINK, named("Picture")).click();
    var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8);
    page.getByLabel("Choose a picture").setInputFiles(new FilePayload("x.png", "image/png", svg));
    page.getByRole(AriaRole.BUTTON, named("Use this picture")).click();
    assertThat(page.getByLabel("Choose a picture"))
        .hasAccessibleDescription(Pattern.compile("Use a PNG, JPEG, WebP or GIF picture.*"));
    page.getByLabel("Choose a picture")
        .setInputFiles(new FilePayload("x.png", "image/png", RED_DOT));
    page.getByRole(AriaRole.BUTTON, named("Use this picture")).click();
    assertThat(page).hasURL(Pattern.compile(".*/products/[0-9]+$"));

    var address = page.locator(".facts img.thumb").getAttribute("src");
    var answer = page.context().request().get(address);
    assertThat(answer.body()).isEqualTo(RED_DOT);
    assertThat(answer.headers())
        .containsEntry("content-type", "image/png")
        .containsEntry("cache-control", "private, max-age=31536000, immutable")
        .containsKey("etag");
    for (var path : new String[] {"/products?q=", "/sell?q=", "/search?q="}) {
      page.navigate(path + brush.sku());
      assertThat(page.locator("main img.thumb").first()).isVisible();
      assertThat(page.evaluate("document.querySelector('main img.thumb').naturalWidth"))
          .isEqualTo(1);
    }

    page.navigate("/products/" + brush.id() + "/image");
    page.getByRole(AriaRole.BUTTON, named("Remove the picture")).click();
    assertThat(page.locator(".facts span.thumb")).isVisible();
  }

  @Test
  void aCamerasPictureIsMadeSmallBeforeItIsSent(Page page) throws IOException {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var saw = Product.make(page, "Jigsaw");
    page.navigate("/products/" + saw.id() + "/image");
    page.getByLabel("Choose a picture")
        .setInputFiles(new FilePayload("camera.png", "image/png", noise(1200, 900)));
    page.waitForCondition(
        () ->
            "image/webp"
                .equals(page.evaluate("document.querySelector('[type=file]').files[0].type")));
    page.getByRole(AriaRole.BUTTON, named("Use this picture")).click();
    assertThat(page).hasURL(Pattern.compile(".*/products/[0-9]+$"));
    assertThat(page.locator(".facts img.thumb")).isVisible();
    page.waitForCondition(
        () -> page.evaluate("document.querySelector('.facts img.thumb').naturalWidth").equals(512));
  }

  /** A picture that compresses badly. */
  private static byte[] noise(int width, int height) throws IOException {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        picture.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    var file = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", file);
    return file.toByteArray();
  }

  @Test
  void labelsCarryABarcodeAndTheCopiesThatAreWanted(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var clamp = Product.make(page, "Clamp");
    page.getByRole(AriaRole.LINK, named("Labels")).click();
    var label = page.getByRole(AriaRole.IMG, named(clamp.sku()));
    assertThat(label).hasCount(1);
    page.getByLabel("Scan or type a SKU or barcode").fill(clamp.sku());
    page.keyboard().press("Enter");
    assertThat(label).hasCount(2);
    page.getByLabel("Copies of " + clamp.name()).fill("3");
    page.getByRole(AriaRole.BUTTON, named("Update the labels")).click();
    assertThat(label).hasCount(3);
    assertThat(page.locator(".label").first()).containsText("€19.90");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertThat(page.getByRole(AriaRole.HEADING, named("Print labels"))).isHidden();
    assertThat(page.locator(".label").first()).isVisible();
  }

  @Test
  void thePagesScrollNowhereSideways(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var anvil = Product.make(page, "Anvil with a rather long name for a small screen");
    for (int width : new int[] {1280, 390, 320}) {
      page.setViewportSize(width, 800);
      for (var path :
          new String[] {
            "/products",
            "/products/import",
            "/products/labels?widget=" + anvil.id() + "&copies=3",
            "/products/" + anvil.id(),
            "/products/" + anvil.id() + "/image"
          }) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(path + " at " + width)
            .isEqualTo(true);
      }
    }
  }

  private static void choose(Page page, String csv) {
    page.getByLabel("CSV file")
        .setInputFiles(new FilePayload("products.csv", "text/csv", csv.getBytes(UTF_8)));
    page.getByRole(AriaRole.BUTTON, named("Check the file")).click();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
