package io.usualstore.backend.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WidgetImageResourceTest {
  private static final byte[] PNG = drawn("png");

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif"})
  void aPictureComesBackAsTheTypeThatItIs(String format) {
    var widget = Given.widget();
    put(widget, "image/svg+xml", drawn(format)).then().statusCode(204);
    var answer = Given.viewer().get(image(widget)).then().statusCode(200).extract();
    assertThat(answer.contentType()).isEqualTo("image/" + format);
    assertThat(answer.asByteArray()).startsWith(Arrays.copyOf(drawn(format), 6));
    assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void whatStandsBehindAPictureIsNotKept() {
    var widget = Given.widget();
    var whole = Arrays.copyOf(PNG, PNG.length + 100_000);
    put(widget, "image/png", whole).then().statusCode(204);
    assertThat(Given.viewer().get(image(widget)).asByteArray()).hasSizeLessThan(PNG.length + 1);
  }

  @Test
  void aPhonesOwnFormatIsRefusedWithWhatToDo() {
    var heic = bytes("\0\0\0\030ftypheic\0\0\0\0mif1heic");
    var problem = Given.problem(put(Given.widget(), "image/heic", heic), 422, "image-is-heic");
    assertThat(problem.errors().get(0).message()).contains("save it as JPEG", "iPhone");
  }

  @Test
  void morePixelsThanABrowserShouldHoldAreRefused() {
    var gif = drawn("gif");
    Arrays.fill(gif, 6, 10, (byte) 0xff);
    var answer = put(Given.widget(), "image/gif", gif);
    Given.problem(answer, 422, "image-too-many-pixels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "", "PNG", "GIF88a", "MZ"})
  void whatIsNoPictureIsRefusedWhateverItIsCalled(String content) {
    var widget = Given.widget();
    var problem = Given.problem(put(widget, "image/png", bytes(content)), 422, "image-unsuitable");
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly("image");
    Given.problem(Given.viewer().get(image(widget)), 404, "not-found");
  }

  @Test
  void aPictureOfMoreThanTwoMegabytesIsRefused() {
    var widget = Given.widget();
    var noise = noise();
    assertThat(noise).hasSizeBetween(2_100_000, 2_600_000);
    Given.problem(put(widget, "image/png", noise), 422, "image-unsuitable");
    Given.problem(put(widget, "image/png", Arrays.copyOf(PNG, 2_700_000)), 413, "body-too-large");
  }

  @Test
  void aPictureIsSentAgainOnlyWhenItChanged() {
    var widget = Given.widget();
    put(widget, "image/png", PNG).then().statusCode(204);
    var tag = Given.viewer().get(image(widget)).header("ETag");
    Given.viewer().header("If-None-Match", tag).get(image(widget)).then().statusCode(304);
    put(widget, "image/png", drawn("gif")).then().statusCode(204);
    Given.viewer().header("If-None-Match", tag).get(image(widget)).then().statusCode(200);
  }

  @Test
  void listsSayWhichWidgetsHaveOneAndAPictureLeavesTheVersion() {
    var name = Given.unique("Pictured");
    var widget = Given.widget(Map.of("name", name));
    assertThat(listed(name)).isNull();
    put(widget, "image/png", PNG).then().statusCode(204);
    assertThat(listed(name)).isNotNull();
    assertThat(Given.viewer().get("/widgets/" + widget).header("ETag")).isEqualTo("\"0\"");
    Given.staff().delete(image(widget)).then().statusCode(204);
    assertThat(listed(name)).isNull();
    Given.staff().delete(image(widget)).then().statusCode(204);
  }

  @Test
  void aViewerChangesNoPicture() {
    var widget = Given.widget();
    var answer = Given.viewer().contentType("image/png").body(PNG).put(image(widget));
    Given.problem(answer, 403, "access-denied");
    Given.problem(Given.viewer().delete(image(widget)), 403, "access-denied");
    Given.problem(put(9_000_000_000L, "image/png", PNG), 404, "not-found");
  }

  private static Object listed(String name) {
    return Given.viewer().queryParam("q", name).get("/widgets").path("items[0].imageAt");
  }

  private static Response put(long widget, String type, byte[] content) {
    return Given.staff().contentType(type).body(content).put(image(widget));
  }

  private static String image(long widget) {
    return "/widgets/" + widget + "/image";
  }

  private static byte[] drawn(String format) {
    return written(new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB), format);
  }

  /** Which compresses badly. */
  private static byte[] noise() {
    var picture = new BufferedImage(900, 850, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int i = 0; i < 900 * 850; i++) {
      picture.setRGB(i % 900, i / 900, random.nextInt(0x1000000));
    }
    return written(picture, "png");
  }

  private static byte[] written(BufferedImage picture, String format) {
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }
}
