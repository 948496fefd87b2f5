package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is scanned is lost without a word, however slow the answers are. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class ScanRaceTest {

  private final List<Route> late = new ArrayList<>();

  @Test
  void enterTwiceLosesNoProductOfASale(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var one = Product.make(page, "Axe");
    var two = Product.make(page, "Saw");
    page.navigate("/sell");
    answersAreLate(page, "**/sell/scan**");
    enter(page, one);
    page.getByRole(AriaRole.BUTTON, named("Add").setExact(true)).click();
    enter(page, two);
    page.keyboard().press("Enter");
    answerAll(page, 2);
    assertThat(page.locator("#total")).hasText("€39.80");
    assertThat(page.locator("#sale")).containsText(one.name());
    assertThat(page.locator("#sale")).containsText(two.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"receive", "count"})
  void norOfASheet(String kind, StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var one = Product.make(page, "Bolt");
    var two = Product.make(page, "Nut");
    page.navigate("/stock/" + kind);
    answersAreLate(page, "**/scan");
    enter(page, one);
    page.getByRole(AriaRole.BUTTON, named("Add").setExact(true)).click();
    enter(page, two);
    answerAll(page, 2);
    assertThat(page.locator("#sheet")).containsText(one.name());
    assertThat(page.locator("#sheet")).containsText(two.name());
  }

  @Test
  void whatIsPressedWhileAScanIsUnderWayWaitsForIt(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var pen = Product.make(page, "Pen");
    page.navigate("/sell?lines=" + pen.id() + ":1");
    answersAreLate(page, "**/sell/scan**");
    enter(page, pen);
    page.getByLabel("One more: " + pen.name()).click();
    page.keyboard().press("F9");
    answerAll(page, 1);
    assertThat(page.locator(".due strong")).hasText("€59.70");
  }

  @Test
  void aMissedScanKeepsTheSaleFromBeingCharged(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var cup = Product.make(page, "Cup");
    page.navigate("/sell?lines=" + cup.id() + ":1");
    answersAreLate(page, "**/sell/scan**");
    ScannerKeys.FAST.type(page, "98765432");
    page.keyboard().press("F9");
    answerAll(page, 1);
    assertThat(page.locator("#missed")).containsText("Nothing has the code 98765432");
    assertThat(page.locator("#charge")).isVisible();
  }

  @Test
  void aScanThatGetsNoAnswerIsSaidUntilItIsSeen(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var fork = Product.make(page, "Fork");
    page.navigate("/sell");
    page.route("**/sell/scan**", Route::abort);
    enter(page, fork);
    assertThat(page.locator("#missed")).containsText(fork.sku() + " wasn't added");
    page.unroute("**/sell/scan**");
    enter(page, fork);
    assertThat(page.locator("#total")).hasText("€19.90");
    assertThat(page.locator("#missed")).containsText(fork.sku() + " wasn't added");
    page.reload();
    assertThat(page.locator("#missed")).containsText(fork.sku() + " wasn't added");
    page.getByRole(AriaRole.BUTTON, named("Seen")).click();
    assertThat(page.locator("#missed")).isEmpty();
    page.reload();
    assertThat(page.locator("#missed")).isEmpty();
  }

  @Test
  void aPageThatIsLeftBeforeTheAnswerSaysWhatWasMissed(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var rod = Product.make(page, "Rod");
    page.navigate("/sell");
    answersAreLate(page, "**/sell/scan**");
    enter(page, rod);
    page.waitForCondition(() -> late.size() == 1);
    page.navigate("/orders");
    assertThat(page.locator("#missed")).containsText(rod.sku() + " wasn't added");
  }

  @Test
  void whatIsMissedIsHeardUnlessTheSoundIsSwitchedOff(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var tones = new ArrayList<JsonObject>();
    var browser = page.context().newCDPSession(page);
    browser.on(
        "WebAudio.audioNodeCreated",
        event -> {
          if (event.getAsJsonObject("node").get("nodeType").getAsString().equals("Oscillator")) {
            tones.add(event);
          }
        });
    browser.send("WebAudio.enable");
    page.navigate("/sell");
    page.getByLabel(Till.SCAN).fill("98765432");
    page.keyboard().press("Enter");
    assertThat(page.locator("#missed")).containsText("98765432");
    page.waitForCondition(() -> tones.size() == 2);

    page.navigate("/sell/scanner");
    page.getByLabel("Sound when something wasn't added").uncheck();
    tones.clear();
    page.navigate("/sell");
    page.getByLabel(Till.SCAN).fill("98765433");
    page.keyboard().press("Enter");
    assertThat(page.locator("#missed")).containsText("98765433");
    assertThat(page.locator("#missed")).containsText("98765432");
    assertThat(tones).isEmpty();
  }

  private static void enter(Page page, Product product) {
    page.getByLabel(Till.SCAN).fill(product.sku());
    page.keyboard().press("Enter");
  }

  private void answersAreLate(Page page, String path) {
    page.route(path, late::add);
  }

  /** So many that were asked for, one after the other. */
  private void answerAll(Page page, int count) {
    for (int answered = 0; answered < count; answered++) {
      var wanted = answered;
      page.waitForCondition(() -> late.size() > wanted);
      late.get(answered).resume();
    }
  }
}
