package io.usualstore.frontend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who buys here: found, known, merged, erased. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class CustomerJourneyTest {

  /** Nothing like another test's: search forgives slips. */
  private final String word = UUID.randomUUID().toString().replace("-", "").substring(0, 16);

  @Test
  void theSlashSearchesEveryKindInOneList(Page page) throws Exception {
    StaffBrowser.signIn(page, Staff.ADMIN);
    var product = Product.make(page, "Level " + word);
    var customer = Buyer.make(page, Map.of("Name", "Ann " + word, "Phone", "0" + word));
    var number = Buyer.sell(page, customer, product);

    page.navigate("/");
    page.keyboard().press("/");
    assertThat(page.locator("#search")).isFocused();
    page.keyboard().type(word.toLowerCase());
    page.keyboard().press("Enter");
    assertThat(found(page, "Orders")).containsText("#" + number);
    assertThat(found(page, "Products")).containsText(product.name());
    assertThat(found(page, "Customers")).containsText("Ann " + word);

    for (var text : new String[] {"#" + number, product.sku(), "0" + word}) {
      page.keyboard().press("/");
      page.locator("#search").fill(text);
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText(text);
      assertThat(page.locator(".choices a").first()).isVisible();
    }
  }

  @Test
  void aTagNarrowsTheList(Page page) {
    StaffBrowser.signIn(page, Staff.ADMIN);
    var tag = "Trade & \"co\" " + word;
    Buyer.make(page, Map.of("Name", "Tagged " + word, "Tags", tag + ", regular"));
    page.getByRole(AriaRole.LINK, named(tag)).click();
    assertThat(page.getByLabel("Tag", exact())).hasValue(tag);
    assertThat(page.locator("tbody tr")).hasCount(1);
    page.locator("tbody").getByRole(AriaRole.LINK, inside(tag)).click();
    assertThat(page.locator("tbody tr")).containsText(new String[] {"Tagged " + word});
    page.getByLabel("Tag", exact()).fill(tag + "s");
    page.getByRole(AriaRole.BUTTON, named("Filter")).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Nobody matches");
  }

  @Test
  void theHistoryGoesBackPageByPage(Page page) throws Exception {
    StaffBrowser.signIn(page, Staff.ADMIN);
    var customer = Buyer.make(page, Map.of("Name", "Regular " + word));
    BackendResource.execute(
        """
        insert into orders (number, status, customer_id, currency, tax_included, placed_at)
        select %1$s + i, 'placed', %1$s, 'EUR', true, now() - i * interval '1 day'
        from generate_series(1000001, 1000013) i"""
            .formatted(customer));
    page.navigate("/customers/" + customer);
    assertThat(page.locator("tbody tr")).hasCount(10);
    page.getByRole(AriaRole.LINK, named("Older")).click();
    assertThat(page.locator("tbody tr")).hasCount(3);
    assertThat(page.getByRole(AriaRole.LINK, named("Older"))).hasCount(0);
    page.getByRole(AriaRole.LINK, named("Newer")).click();
    assertThat(page.locator("tbody tr")).hasCount(10);
  }

  @Test
  void aLostRaceShowsBothVersions(StaffBrowser browsers) {
    var first = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(first, Staff.ADMIN);
    var customer = Buyer.make(first, Map.of("Name", "Bea " + word, "Phone", "111"));
    var second = first.context().newPage();
    first.navigate("/customers/" + customer + "/edit");
    second.navigate("/customers/" + customer + "/edit");
    first.getByLabel("Phone").fill("222");
    first.getByLabel("Note").fill("First line\nsecond line");
    Buyer.save(first);
    second.getByLabel("Phone").fill("333");
    Buyer.save(second);

    assertThat(second.getByRole(AriaRole.ALERT)).containsText("Somebody else changed this");
    var both = second.getByRole(AriaRole.TABLE, named("Both versions"));
    assertThat(both.getByRole(AriaRole.ROW)).hasCount(3);
    assertThat(both.getByRole(AriaRole.ROW).nth(1)).containsText("Phone");
    assertThat(both.getByRole(AriaRole.ROW).nth(1)).containsText("222");
    assertThat(both.getByRole(AriaRole.ROW).nth(1)).containsText("333");
    assertThat(both.getByRole(AriaRole.ROW).nth(2)).containsText("second line");
    assertThat(second.getByLabel("Phone")).hasValue("333");
    Buyer.save(second);
    assertThat(second.getByRole(AriaRole.MAIN)).containsText("333");
  }

  @Test
  void hostileTextInEveryFieldIsShownAndNotRun(Page page) {
    StaffBrowser.signIn(page, Staff.ADMIN);
    var dialogs = new AtomicInteger();
    page.onDialog(
        dialog -> {
          dialogs.incrementAndGet();
          dialog.dismiss();
        });
    for (var text :
        new String[] {
          "<img src=x onerror=alert(1)>\"'{page.items}",
          "Ї ß 你好 👩‍👩‍👧‍👦",
          "‮rtl‬ مرحبا",
          "'; drop table customers; --"
        }) {
      var hostile = text + " " + Product.unique();
      var id =
          Buyer.make(
              page, Map.of("Name", hostile, "Address", hostile, "Note", hostile, "Tags", text));
      assertThat(page.locator("h1")).hasText(hostile);
      for (var path : new String[] {"", "/edit", "/merge", "/erase"}) {
        assertThat(page.navigate("/customers/" + id + path).status()).isEqualTo(200);
      }
      page.navigate("/customers/" + id + "/edit");
      for (var label : new String[] {"Name", "Address", "Note"}) {
        assertThat(page.getByLabel(label)).hasValue(hostile);
      }
      assertThat(page.getByLabel("Tags")).hasValue(text);
    }
    assertThat(dialogs).hasValue(0);
  }

  @Test
  void aTextThatIsTooLongIsRefusedBesideItsFieldAndStays(Page page) {
    StaffBrowser.signIn(page, Staff.ADMIN);
    page.navigate("/customers/new");
    page.evaluate(
        "document.querySelectorAll('[maxlength]').forEach(e => e.removeAttribute('maxlength'))");
    page.getByLabel("Name").fill("Fay " + word);
    page.getByLabel("Address").fill("й".repeat(10_000));
    page.getByLabel("Tags").fill("x".repeat(51));
    Buyer.save(page);
    assertThat(page.getByLabel("Address"))
        .hasAccessibleDescription(Pattern.compile("Use at most 500 characters.*"));
    assertThat(page.getByLabel("Tags"))
        .hasAccessibleDescription(Pattern.compile("Use at most 50 characters.*"));
    assertThat(page.getByLabel("Address")).hasValue("й".repeat(10_000));
    assertThat(page.getByLabel("Name")).hasValue("Fay " + word);
  }

  @Test
  void aFormThatIsFarTooLargeIsRefusedWithASentence(Page page) {
    StaffBrowser.signIn(page, Staff.ADMIN);
    page.navigate("/customers/new");
    page.evaluate(
        "document.querySelectorAll('[maxlength]').forEach(e => e.removeAttribute('maxlength'))");
    page.getByLabel("Name").fill("Fay " + word);
    page.getByLabel("Note").fill("й".repeat(60_000));
    Buyer.save(page);
    assertThat(page.locator("h1")).hasText("That is more than this form takes");
  }

  @Test
  void everyPageIsThereOnAPhoneTooAndScrollsNowhereSideways(Page page) {
    StaffBrowser.signIn(page, Staff.ADMIN);
    var tags = "a-very-long-tag-of-somebody, another, and one more";
    var one =
        Buyer.make(
            page, Map.of("Name", "Hal " + word.repeat(8), "Tags", tags, "Note", word.repeat(20)));
    var other = Buyer.make(page, Map.of("Name", "Hal " + word.repeat(8), "Note", "x"));
    for (int width : new int[] {1280, 390, 320}) {
      page.setViewportSize(width, 800);
      for (var path :
          new String[] {
            "?q=" + word,
            "/" + one,
            "/" + one + "/merge",
            "/" + one + "/merge?other=" + other,
            "/" + one + "/erase"
          }) {
        assertThat(page.navigate("/customers" + path).status()).as(path).isEqualTo(200);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(path + " at " + width)
            .isEqualTo(true);
      }
    }
  }

  private static Locator found(Page page, String kind) {
    return page.getByRole(AriaRole.REGION, named(kind)).getByRole(AriaRole.LINK);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
