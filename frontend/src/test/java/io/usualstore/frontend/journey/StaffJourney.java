package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What staff do all day, in a real browser. Holds against any shop: what a test needs it makes
 * through the pages.
 */
@ExtendWith(StaffBrowser.class)
public class StaffJourney {

  @Test
  void aSaleByKeyboardAlone(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var hammer = Product.make(page, "Hammer");

    page.keyboard().press("F2");
    assertThat(page.getByLabel("Scan, or type a name, SKU or barcode")).isFocused();
    page.keyboard().type(hammer.sku());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€19.90");
    assertThat(page.getByLabel("Scan, or type a name, SKU or barcode")).hasValue("");
    page.keyboard().type(hammer.sku());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€39.80");

    page.keyboard().press("F9");
    assertThat(page.getByLabel("Amount given")).isFocused();
    page.keyboard().type("50");
    assertThat(page.locator("#change")).containsText("€10.20");
    page.keyboard().press("Enter");

    assertThat(page.locator("#change-due")).hasText("€10.20");
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText(hammer.name());
    assertThat(page.getByRole(AriaRole.LINK, named("New sale"))).isFocused();

    page.getByRole(AriaRole.LINK, named("To the order")).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Fulfilled");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("2 × €19.90");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(hammer.name())).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Sold");

    signOut(page);
    page.navigate("/orders");
    assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?return=%2Forders$"));
  }

  @Test
  void theSameWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var glue = Product.make(page, "Glue");

    page.navigate("/sell");
    page.getByLabel("Scan, or type a name, SKU or barcode").fill(glue.sku());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€19.90");
    page.getByLabel("One more: " + glue.name()).click();
    assertThat(page.locator("#total")).hasText("€39.80");
    page.getByText("Discount the sale").click();
    page.getByLabel("Discount", new Page.GetByLabelOptions().setExact(true)).fill("10%");
    page.getByRole(AriaRole.BUTTON, named("Apply")).click();
    assertThat(page.locator("#total")).hasText("€35.82");
    page.getByRole(AriaRole.LINK, named("Charge")).click();
    page.getByRole(AriaRole.LINK, named("Card")).click();
    page.getByRole(AriaRole.BUTTON, named("Paid €35.82 by card")).click();
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("€35.82");
  }

  @Test
  void aScanGoesToTheSaleWhereverTheFocusIs(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var nails = Product.make(page, "Nails");
    page.navigate("/sell?lines=" + nails.id() + ":1");
    var quantity = page.getByLabel("Quantity of " + nails.name());
    quantity.focus();
    scan(page, nails.sku());
    assertThat(page.locator("#total")).hasText("€39.80");
    assertThat(quantity).hasValue("2");
    page.getByRole(AriaRole.LINK, named("Start over")).focus();
    scan(page, nails.sku());
    assertThat(page.locator("#total")).hasText("€59.70");
  }

  @Test
  void scansThatComeFasterThanAnswersAllCount(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var screws = Product.make(page, "Screws");
    page.navigate("/sell");
    for (int scans = 0; scans < 5; scans++) {
      page.keyboard().type(screws.sku());
      page.keyboard().press("Enter");
    }
    assertThat(page.locator("#total")).hasText("€99.50");
    page.keyboard().press("F2");
    assertThat(page.locator("#total")).hasText("€99.50");
  }

  @Test
  void aScanThatMeetsThePageBeforeItsFieldHasTheFocusIsRead(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var rope = Product.make(page, "Rope");
    page.navigate("/sell");
    page.evaluate("document.activeElement.blur()");
    scan(page, rope.sku(), "[data-scan]");
    assertThat(page.locator("#total")).hasText("€19.90");
  }

  @Test
  void anUnknownCodeAmongFastScansCostsNoOther(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var paint = Product.make(page, "Paint");
    var field = page.getByLabel("Scan, or type a name, SKU or barcode");
    page.navigate("/sell");
    assertThat(field).isFocused();
    for (var code : new String[] {paint.sku(), "99" + Product.unique(), paint.sku(), "98765432"}) {
      page.keyboard().type(code);
      page.keyboard().press("Enter");
    }
    assertThat(page.locator("#tiles")).containsText("98765432");
    assertThat(page.locator("#total")).hasText("€39.80");
    assertThat(field).hasValue("98765432");
    page.keyboard().type(paint.sku());
    page.keyboard().press("Enter");
    assertThat(page.locator("#total")).hasText("€59.70");
    assertThat(field).hasValue("");
    assertThat(page.locator("#tiles")).not().containsText("98765432");
    page.reload();
    assertThat(page.locator("#total")).hasText("€59.70");
  }

  @Test
  void anUnknownBarcodeOffersToMakeTheProduct(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    page.navigate("/sell");
    var code = "99" + Product.unique();
    page.getByLabel("Scan, or type a name, SKU or barcode").fill(code);
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.LINK, named("Make a product with this code")).click();
    assertThat(page.getByLabel("Barcode")).hasValue(code);
  }

  @Test
  void aSaleThatIsSentTwiceIsSoldOnce(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var tape = Product.make(page, "Tape");
    page.navigate("/sell?lines=" + tape.id() + ":1");
    page.getByRole(AriaRole.LINK, named("Charge")).click();
    var charge = page.url();
    page.getByRole(AriaRole.BUTTON, named("Take €19.90 in cash")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Sold"))).isVisible();
    var receipt = page.url();
    page.navigate(charge);
    page.getByRole(AriaRole.BUTTON, named("Take €19.90 in cash")).click();
    assertThat(page).hasURL(receipt);
    page.navigate("/products/" + tape.id());
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("In stock9");
  }

  @Test
  void whatIsSoldOutIsSaidAndTheSaleStays(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var saw = Product.make(page, "Saw");
    page.navigate("/sell?lines=" + saw.id() + ":11");
    assertThat(page.locator("#sale")).containsText("Only 10 left");
    assertThat(page.getByRole(AriaRole.LINK, named("Charge"))).hasCount(0);
  }

  @Test
  void aTakenSkuIsSaidBesideTheFieldAndWhatWasTypedStays(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var taken = Product.make(page, "Pliers");
    page.navigate("/products/new");
    page.getByLabel("Name").fill("Hammer <500 g>");
    page.getByLabel("SKU").fill(taken.sku());
    page.getByLabel("Price").fill("19.90");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByLabel("SKU"))
        .hasAccessibleDescription(Pattern.compile("Another product has this SKU.*"));
    assertThat(page.getByLabel("Name")).hasValue("Hammer <500 g>");
  }

  @Test
  void aLostRaceIsSaidAndWhatWasTypedStays(StaffBrowser browsers) {
    var first = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(first, StaffBrowser.admin());
    var drill = Product.make(first, "Drill");
    var second = first.context().newPage();
    first.navigate("/products/" + drill.id() + "/edit");
    second.navigate("/products/" + drill.id() + "/edit");
    first.getByLabel("Price").fill("21.00");
    first.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(first.getByRole(AriaRole.MAIN)).containsText("€21.00");
    second.getByLabel("Price").fill("22.00");
    second.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(second.getByRole(AriaRole.ALERT)).containsText("Somebody else changed this");
    assertThat(second.getByLabel("Price")).hasValue("22.00");
    assertThat(second.getByRole(AriaRole.ROW).nth(1)).hasText("Price21.0022.00");
    second.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(second.getByRole(AriaRole.MAIN)).containsText("€22.00");
  }

  @Test
  void aHostileNameIsShownAndNotRun(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var dialogs = new java.util.concurrent.atomic.AtomicInteger();
    page.onDialog(
        dialog -> {
          dialogs.incrementAndGet();
          dialog.dismiss();
        });
    var hostile = Product.make(page, "<img src=x onerror=alert(1)>\"'{page.items}");
    for (var path :
        new String[] {
          "/products?q=" + hostile.sku(),
          "/products/" + hostile.id(),
          "/sell?lines=" + hostile.id() + ":1"
        }) {
      page.navigate(path);
      assertThat(page.getByText(hostile.name()).first()).isVisible();
    }
    assertThat(dialogs).hasValue(0);
  }

  @Test
  void anUnpaidOrderIsPaidThenHandedOver(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var door = Product.make(page, "Door");
    page.navigate("/sell?lines=" + door.id() + ":1");
    page.getByRole(AriaRole.LINK, named("Charge")).click();
    page.getByRole(AriaRole.LINK, named("Pay later")).click();
    page.getByRole(AriaRole.BUTTON, named("Place the order unpaid")).click();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Unpaid");
    page.getByLabel("Amount given").fill("20");
    page.getByRole(AriaRole.BUTTON, named("Take payment")).click();
    assertThat(
            page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("€0.10")))
        .isVisible();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Paid");
    page.getByRole(AriaRole.BUTTON, named("Hand over")).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Fulfilled");
  }

  @Test
  void everyPageStandsOnItsOwnAndScrollsNowhereSideways(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var level = Product.make(page, "Level");
    var customer = makeCustomer(page);
    var errors = new java.util.concurrent.ConcurrentLinkedQueue<String>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(page.url() + ": " + message.text());
          }
        });
    for (int width : new int[] {1280, 390, 320}) {
      page.setViewportSize(width, 800);
      for (var path :
          new String[] {
            "/",
            "/sell",
            "/sell?lines=" + level.id() + ":2&discount=5",
            "/sell/charge?lines=" + level.id() + ":2",
            "/sell/customer",
            "/sell/parked",
            "/orders",
            "/orders?status=placed&q=x",
            "/products",
            "/products?show=low",
            "/products?show=archived",
            "/products/new",
            "/products/" + level.id(),
            "/products/" + level.id() + "/edit",
            "/customers",
            "/customers/new",
            customer,
            customer + "/edit",
            customer + "/store-credit",
            "/search?q=Level",
            "/search",
            "/password"
          }) {
        var answer = page.navigate(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(path + " at " + width)
            .isEqualTo(true);
      }
    }
    assertThat(errors).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaid(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    for (var path :
        new String[] {"/nothing", "/products/999999999", "/orders/999999999", "/customers/x"}) {
      var answer = page.navigate(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(page.getByRole(AriaRole.HEADING, named("This page doesn't exist"))).isVisible();
    }
  }

  @Test
  void afterTheSignInOneIsBackWhereOneWas(Page page) {
    page.navigate("/products?q=hammer");
    var staff = StaffBrowser.admin();
    page.getByLabel("Username").fill(staff.username());
    page.getByLabel("Password").fill(staff.password());
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    assertThat(page).hasURL(Pattern.compile(".*/products\\?q=hammer$"));
  }

  @Test
  void aWrongPasswordIsSaidWithoutSayingWhichWasWrong(Page page) {
    page.navigate("/sign-in");
    page.getByLabel("Username").fill("nobody-" + Product.unique());
    page.getByLabel("Password").fill("wrong");
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Username or password is wrong");
  }

  @Test
  void theFirstVisitIsSmall(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var fresh = browsers.open(StaffBrowser.shop());
    fresh.context().addCookies(page.context().cookies());
    var bytes = new java.util.concurrent.atomic.AtomicLong();
    var requests = new java.util.concurrent.atomic.AtomicInteger();
    fresh.onRequestFinished(
        request -> {
          requests.incrementAndGet();
          bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
        });
    fresh.navigate("/");
    fresh.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertThat(requests.get()).isLessThanOrEqualTo(8);
    assertThat(bytes.get()).isLessThan(100_000);
    bytes.set(0);
    fresh.navigate("/orders");
    fresh.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertThat(bytes.get()).isLessThan(20_000);
  }

  static void signOut(Page page) {
    page.locator("details.menu > summary").click();
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
  }

  private static String makeCustomer(Page page) {
    page.navigate("/customers/new");
    page.getByLabel("Name").fill("Alice " + Product.unique());
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page).hasURL(Pattern.compile(".*/customers/[0-9]+$"));
    return page.url().replaceFirst(".*(/customers/)", "$1");
  }

  /** As a scanner does: quicker than fingers, with Enter at the end. */
  private static void scan(Page page, String code) {
    scan(page, code, "");
  }

  /** Half-way the focus moves to the element that the selector names, if it names one. */
  private static void scan(Page page, String code, String focused) {
    page.evaluate(
        """
        ([text, focused]) => {
          const press = key => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
          [...text].forEach((key, index) => {
            if (focused && index === text.length >> 1) document.querySelector(focused).focus();
            press(key);
            const at = document.activeElement;
            if ("value" in at) at.value += key;
          });
          if (press("Enter") && document.activeElement.form) document.activeElement.form.requestSubmit();
        }
        """,
        new String[] {code, focused});
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
