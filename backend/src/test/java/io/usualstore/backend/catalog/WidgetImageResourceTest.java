package io.usualstore.backend.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WidgetImageResourceTest {
  private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\nrest");

  @ParameterizedTest
  @CsvSource({
    "image/png, '\u0089PNG\r\n\u001a\nrest'",
    "image/jpeg, '\u00ff\u00d8\u00ff\u00e0rest'",
    "image/webp, RIFF1234WEBPVP8",
    "image/gif, GIF89arest"
  })
  void aPictureComesBackAsTheTypeThatItIs(String type, String content) {
    var widget = Given.widget();
    put(widget, "image/svg+xml", bytes(content)).then().statusCode(204);
    var answer = Given.viewer().get(image(widget)).then().statusCode(200).extract();
    assertThat(answer.contentType()).isEqualTo(type);
    assertThat(answer.asByteArray()).isEqualTo(bytes(content));
    assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
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
    Given.problem(put(widget, "image/png", Arrays.copyOf(PNG, 2_097_153)), 422, "image-unsuitable");
    put(widget, "image/png", Arrays.copyOf(PNG, 2_097_152)).then().statusCode(204);
    Given.problem(put(widget, "image/png", Arrays.copyOf(PNG, 2_700_000)), 413, "body-too-large");
  }

  @Test
  void aPictureIsSentAgainOnlyWhenItChanged() {
    var widget = Given.widget();
    put(widget, "image/png", PNG).then().statusCode(204);
    var tag = Given.viewer().get(image(widget)).header("ETag");
    Given.viewer().header("If-None-Match", tag).get(image(widget)).then().statusCode(304);
    put(widget, "image/png", bytes("GIF89anew")).then().statusCode(204);
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

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }
}
