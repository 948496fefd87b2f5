package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.usualstore.frontend.journey.Till.hasStatus;
import static io.usualstore.frontend.journey.Till.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.OnScreens;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class PaymentTest {

  @OnScreens
  void aPartInCashAndTheRestByCard(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    payInParts(page, Product.make(page, "Cement"));
  }

  @OnScreens
  void theSameWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    payInParts(page, Product.make(page, "Gravel"));
  }

  private static void payInParts(Page page, Product product) {
    page.navigate("/sell/charge?lines=%d:2".formatted(product.id()));
    page.getByText("A part, a reference").click();
    page.getByLabel("Only a part of it").fill("20");
    page.getByLabel("Amount given").fill("50");
    page.getByRole(AriaRole.BUTTON, named("Take €39.80 in cash")).click();
    assertThat(page).hasURL(Pattern.compile(".*/sell/rest/[0-9]+$"));
    assertThat(page.locator("#change-due")).hasText("€30.00");
    assertThat(page.locator("#due")).hasText("€19.80");

    page.getByLabel("Card").check();
    page.getByText("A part, a reference").click();
    page.getByLabel("Only a part of it").fill("30");
    page.getByRole(AriaRole.BUTTON, named("Paid €19.80 by card")).click();
    assertThat(page.getByLabel("Only a part of it"))
        .hasAccessibleDescription(Pattern.compile("Write an amount up to €19.80.*"));
    page.getByLabel("Only a part of it").fill("");
    page.getByLabel("Reference").fill("T-4711");
    page.getByRole(AriaRole.BUTTON, named("Paid €19.80 by card")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Sold"))).isVisible();
    assertThat(page.locator("#change-due")).hasCount(0);
    assertThat(page.getByRole(AriaRole.LINK, named("New sale"))).isFocused();
    var receipt = page.getByRole(AriaRole.ARTICLE);
    assertThat(receipt).containsText("Cash");
    assertThat(receipt).containsText("Card T-4711");
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    hasStatus(page, "Fulfilled");
  }

  /** One filled button, whatever the method; what is typed for another waits behind it. */
  @OnScreens
  void nothingIsLostByAnotherMethod(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    changeMethods(page, Product.make(page, "Lath"));
  }

  @OnScreens
  void norIsItWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    changeMethods(page, Product.make(page, "Batten"));
  }

  private static void changeMethods(Page page, Product product) {
    page.navigate("/sell/charge?lines=%d:2".formatted(product.id()));
    page.getByLabel("Amount given").fill("50");
    page.getByText("A part, a reference").click();
    page.getByLabel("Only a part of it").fill("20");
    page.getByLabel("The customer collects it later").check();
    assertThat(page.getByLabel("Reference")).isHidden();
    for (var method : new String[] {"Card", "Transfer", "Pay later", "Cash"}) {
      page.getByLabel(method, new Page.GetByLabelOptions().setExact(true)).check();
      assertThat(page.locator("main .button.primary:visible")).hasCount(1);
    }
    page.getByLabel("Card").check();
    assertThat(page.getByLabel("Amount given")).isHidden();
    page.getByLabel("Reference").fill("T-1");
    page.getByRole(AriaRole.BUTTON, named("Paid €39.80 by card")).click();
    assertThat(page.locator("#due")).hasText("€19.80");
    page.getByRole(AriaRole.BUTTON, named("Take €19.80 in cash")).click();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    hasStatus(page, "Paid"); // to be collected
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("T-1");
  }

  @OnScreens
  void aNoteOnTheOrderIsNoMoney(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    noteAndCash(page, Product.make(page, "Whitewash"));
  }

  @OnScreens
  void theSameNoteWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, StaffBrowser.admin());
    noteAndCash(page, Product.make(page, "Limewash"));
  }

  private static void noteAndCash(Page page, Product product) {
    page.navigate("/sell/charge?lines=%d:1&discount=15.82&note=100".formatted(product.id()));
    page.getByLabel("Amount given").fill("20");
    page.getByRole(AriaRole.BUTTON, named("Take €4.08 in cash")).click();
    assertThat(page.locator("#change-due")).hasText("€15.92");
    assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("Change€15.92");
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    assertThat(page.locator("[aria-labelledby=note]")).containsText("100");

    page.navigate("/sell/charge?lines=%d:1&discount=15.82".formatted(product.id()));
    page.getByRole(AriaRole.BUTTON, named("€10.00")).click();
    assertThat(page.locator("#change-due")).hasText("€5.92");
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    assertThat(page.locator("[aria-labelledby=note]")).hasCount(0);
  }

  @Test
  void whatIsCollectedLaterIsHandedOverLater(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Sand");
    page.navigate("/sell/charge?lines=%d:2".formatted(product.id()));
    page.getByText("A part, a reference").click();
    page.getByLabel("The customer collects it later").check();
    page.getByLabel("Only a part of it").fill("100");
    page.getByRole(AriaRole.BUTTON, named("Take €39.80 in cash")).click();
    assertThat(page.getByLabel("The customer collects it later")).isChecked();
    page.getByLabel("Only a part of it").fill("30");
    page.getByRole(AriaRole.BUTTON, named("Take €39.80 in cash")).click();
    page.getByRole(AriaRole.BUTTON, named("Take €9.80 in cash")).click();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    hasStatus(page, "Paid");
    page.getByRole(AriaRole.BUTTON, named("Hand over")).click();
    hasStatus(page, "Fulfilled");
  }

  @Test
  void aStrayScanIsNoAmount(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var brush = Product.make(page, "Brush").id();
    page.navigate("/sell/charge?lines=%d:1".formatted(brush));
    scanInto(page, "Amount given");
    page.getByText("A part, a reference").click();
    scanInto(page, "Only a part of it");
    page.navigate("/sell/cut?lines=%1$d:1&line=%1$d".formatted(brush));
    scanInto(page, "Discount");
  }

  private static void scanInto(Page page, String label) {
    var url = page.url();
    var amount = page.getByLabel(label);
    amount.fill("5");
    amount.focus();
    page.keyboard().type("4006381333931");
    page.keyboard().press("Enter");
    assertThat(amount).hasValue("5");
    assertThat(page).hasURL(url);
  }

  @Test
  void storeCreditPaysAsFarAsItGoes(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Tarpaulin");
    var customer = Till.customer(page);
    giveCredit(page, customer);
    page.navigate("/sell/charge?lines=%d:1&customer=%s".formatted(product.id(), customer));
    page.getByLabel("Store credit").check();
    page.getByRole(AriaRole.BUTTON, named("Use €15.00 of store credit")).click();
    assertThat(page.locator("#due")).hasText("€4.90");
    page.getByRole(AriaRole.BUTTON, named("Take €4.90 in cash")).click();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    hasStatus(page, "Fulfilled");
  }

  /** With a long sale, in each method; what stands one step behind is not open. */
  @OnScreens
  void chargingNeedsNoScrolling(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var lines =
        IntStream.range(0, 4)
            .mapToObj(
                i -> Product.make(page, "A plank whose name takes two rows or more").id() + ":9")
            .collect(Collectors.joining(","));
    var customer = Till.customer(page);
    giveCredit(page, customer);
    page.navigate("/sell/charge?lines=%s&customer=%s".formatted(lines, customer));
    for (var method : new String[] {"Cash", "Card", "Transfer", "Store credit", "Pay later"}) {
      page.getByLabel(method, new Page.GetByLabelOptions().setExact(true)).check();
      fitsOneScreen(page, method);
    }
    page.getByLabel("Store credit").check();
    page.getByRole(AriaRole.BUTTON, named("Use €15.00 of store credit")).click();
    assertThat(page.locator("#due")).isVisible();
    page.getByText("A part, a reference").click();
    page.getByLabel("Only a part of it").fill("1");
    page.getByLabel("Amount given").fill("50");
    assertThat(page.locator("#change")).containsText("€49.00");
    page.keyboard().press("Enter");
    assertThat(page.locator("#change-due")).hasText("€49.00");
    fitsOneScreen(page, "The rest");
  }

  private static void fitsOneScreen(Page page, String what) {
    assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight"))
        .as(what)
        .isEqualTo(0);
  }

  private static void giveCredit(Page page, String customer) {
    page.navigate("/customers/%s/store-credit".formatted(customer));
    page.getByLabel("Amount").fill("15");
    page.getByLabel("Why").fill("an apology");
    page.getByRole(AriaRole.BUTTON, named("Give")).click();
    assertThat(page).hasURL(Pattern.compile(".*/customers/%s$".formatted(customer)));
  }

  @OnScreens
  void aPaymentThatIsSentTwiceIsTakenOnce(Page page) {
    StaffBrowser.signIn(page, StaffBrowser.admin());
    var product = Product.make(page, "Rope");
    page.navigate("/sell/charge?lines=%d:1&method=later".formatted(product.id()));
    page.getByRole(AriaRole.BUTTON, named("Place the order unpaid")).click();
    page.getByRole(AriaRole.LINK, named("To the order")).click();
    page.getByLabel("Only a part").fill("5");
    page.getByRole(AriaRole.BUTTON, named("Take payment")).dblclick();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Still open€14.90");
    page.reload();
    assertThat(page.locator(".event-paid")).hasCount(1);
  }
}
