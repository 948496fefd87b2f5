package io.usualstore.frontend.gallery;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every state, on a desktop and a phone, by day and by night. */
@QuarkusTest
@WithTestResource(
    value = BackendResource.class,
    scope = TestResourceScope.RESTRICTED_TO_CLASS,
    initArgs = @ResourceArg(name = "name", value = "Building Shop Inc"))
class AccessibilityTest {

  /** A page of 1280 pixels at 400 %. */
  private static final int NARROWEST = 320;

  /** As {@link Gallery} takes them, for who works on some pages. */
  private static final String SCENES = System.getProperty("usualstore.gallery.scenes", ".*");

  private static final Stage STAGE = new Stage(FullShop::someOfEverything);

  static List<Scene> scenes() {
    return Catalogue.scenes().stream().filter(scene -> scene.name().matches(SCENES)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void everybodyCanUseThePage(Scene scene) throws Exception {
    var page = STAGE.play(scene);
    var softly = new SoftAssertions();
    softly.assertThat(page.locator("h1").count()).as(scene + ": number of h1").isEqualTo(1);
    softly.assertThat(FieldNames.clashes(page)).as(scene + ": names with two meanings").isEmpty();
    examine(page, scene, softly);
    page.setViewportSize(NARROWEST, 800);
    softly
        .assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(scene + ": its width on a screen of " + NARROWEST)
        .isEqualTo(page.evaluate("document.documentElement.clientWidth"));
    softly.assertThat(Widths.faults(page)).as(scene + ": what is long").isEmpty();
    softly.assertAll();
  }

  void examine(Page page, Scene scene, SoftAssertions softly) throws IOException {
    var axe = new Axe(page);
    for (var look : looks(scene)) {
      look.show(page);
      softly.assertThat(axe.violations()).as(scene + ": " + look).isEmpty();
    }
  }

  /** Two of them have each width and each scheme; the menus that only one width has are Home's. */
  private static List<Look> looks(Scene scene) {
    return scene.name().startsWith("home/")
        ? List.of(Look.values())
        : List.of(Look.DESKTOP_LIGHT, Look.PHONE_DARK);
  }
}
