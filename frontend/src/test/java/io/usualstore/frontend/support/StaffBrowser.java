package io.usualstore.frontend.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** A browser for a test's pages. A test takes a {@link Page}, or this for more than one browser. */
public class StaffBrowser
    implements ParameterResolver, AfterEachCallback, TestTemplateInvocationContextProvider {

  private static final double PATIENCE_MILLIS = 10_000;

  /** How many times as long a test waits where others have the machine. */
  private static final int PATIENCE = Integer.getInteger("usualstore.test.patience", 1);

  private static final double CSS_PIXELS_PER_INCH = 96;

  private static Browser browser;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private Screen screen = Screen.DESKTOP;

  /** The address of the shop under test: {@code -Dusualstore.shop}, or what Quarkus runs. */
  public static String shop() {
    var published = System.getProperty("usualstore.shop");
    return published == null ? "http://127.0.0.1:" + RestAssured.port : published;
  }

  /** Who signs in there with every right. */
  public static Staff admin() {
    return System.getProperty("usualstore.shop") == null
        ? Staff.ADMIN
        : Staff.published("usualstore");
  }

  /** A browser window of its own, with no cookie yet. */
  public Page open(String shop) {
    return open(shop, true);
  }

  public Page open(String shop, boolean javaScript) {
    return open(screen.options().setBaseURL(shop).setJavaScriptEnabled(javaScript));
  }

  /** A page whose pictures have so many dots to an inch, as a printer's. */
  public Page openAtDotsPerInch(double dots) {
    return open(
        screen.options().setBaseURL(shop()).setDeviceScaleFactor(dots / CSS_PIXELS_PER_INCH));
  }

  private Page open(Browser.NewContextOptions options) {
    var context = browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE * PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE * PATIENCE_MILLIS / 2);
    contexts.add(context);
    return context.newPage();
  }

  /** Signs in, and where the password is the initial one chooses another. */
  public static void signIn(Page page, Staff staff) {
    page.navigate("/sign-in");
    page.getByLabel("Username").fill(staff.username());
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(staff.password());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.locator("main")).isVisible();
  }

  /** As time does, or a new password elsewhere; the browser knows nothing of it. */
  public static void endSession(Page page) {
    var cookie =
        page.context().cookies().stream()
            .filter(c -> c.name.startsWith("usualstore_session"))
            .findFirst()
            .orElseThrow();
    RestAssured.given()
        .header("Authorization", "Bearer " + cookie.value)
        .delete(BackendResource.apiUrl() + "/sessions/current")
        .then()
        .statusCode(204);
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setTimeout(PATIENCE * 3 * PATIENCE_MILLIS)
                      .setExecutablePath(Chromium.program())
                      .setArgs(
                          List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Page.class || type == StaffBrowser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Page.class ? open(shop()) : this;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    screen = Screen.DESKTOP;
  }

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return context.getRequiredTestMethod().isAnnotationPresent(OnScreens.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    var packaged = context.getRequiredTestClass().isAnnotationPresent(QuarkusIntegrationTest.class);
    return Stream.of(context.getRequiredTestMethod().getAnnotation(OnScreens.class).value())
        .limit(packaged ? 1 : Long.MAX_VALUE)
        .map(On::new);
  }

  private class On implements TestTemplateInvocationContext {

    private final Screen on;

    On(Screen on) {
      this.on = on;
    }

    @Override
    public String getDisplayName(int invocation) {
      return on.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      BeforeEachCallback before = test -> screen = on;
      return List.of(before);
    }
  }
}
