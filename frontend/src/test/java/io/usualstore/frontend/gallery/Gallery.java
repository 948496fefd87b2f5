package io.usualstore.frontend.gallery;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of every page in every state. No test by itself: {@code docker/demo/gallery.sh} runs it,
 * and says with {@code -Dusualstore.gallery} where they go, and which ones.
 */
@QuarkusTest
@WithTestResource(
    value = BackendResource.class,
    scope = TestResourceScope.RESTRICTED_TO_CLASS,
    initArgs = @ResourceArg(name = "name", value = "Building Shop Inc"))
class Gallery {

  private static final Path FOLDER =
      Path.of(System.getProperty("usualstore.gallery", "target/gallery"));
  private static final String SCENES = System.getProperty("usualstore.gallery.scenes", ".*");
  private static final Stage STAGE = new Stage(Gallery::ninetyDaysOfTrade);

  static List<Scene> scenes() {
    return Catalogue.scenes().stream().filter(scene -> scene.name().matches(SCENES)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void isPictured(Scene scene) throws Exception {
    var page = STAGE.play(scene);
    for (var look : Look.values()) {
      look.showWhole(page);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(FOLDER.resolve(Album.file(scene, look))));
    }
  }

  @AfterAll
  static void bind() throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("index.html"), Album.page(scenes()));
  }

  /** The demo's own, around the scenes' few. */
  private static void ninetyDaysOfTrade() {
    try {
      var database = BackendResource.jdbcUrl().replaceFirst("^jdbc:", "");
      var psql =
          new ProcessBuilder(
                  "psql",
                  "-X",
                  "-q",
                  "-v",
                  "shop=building",
                  "-f",
                  "../docker/demo/data.sql",
                  database)
              .inheritIO()
              .start();
      if (psql.waitFor() != 0) {
        throw new IllegalStateException("psql ended with " + psql.exitValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
