package io.usualstore.frontend.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A browser for a test's pages, Debian's chromium or the one that {@code -Dusualstore.chromium}
 * names. A test takes a {@link Page}, or this for more than one browser.
 */
public class StaffBrowser implements ParameterResolver, AfterEachCallback {

  private static final double PATIENCE_MILLIS = 10_000;

  private static Browser browser;

  private final List<BrowserContext> contexts = new ArrayList<>();

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
    var context =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(shop)
                    .setJavaScriptEnabled(javaScript)
                    .setViewportSize(1280, 800)
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE_MILLIS);
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
                      .setExecutablePath(
                          Path.of(System.getProperty("usualstore.chromium", "/usr/bin/chromium")))
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
  }
}
