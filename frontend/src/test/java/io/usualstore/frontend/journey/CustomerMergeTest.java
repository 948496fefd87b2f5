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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two customers made one, and one forgotten. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class CustomerMergeTest {

  /** Nothing like another test's: search forgives slips. */
  private final String word = UUID.randomUUID().toString().replace("-", "").substring(0, 16);

  @Test
  void twoWhoAreOneAreMergedAndTheOldAddressLeadsToTheNew(Page page) {
    StaffBrowser.signIn(page, Staff.ADMIN);
    var product = Product.make(page, "Nails");
    var gone = Buyer.make(page, Map.of("Name", "Cara " + word, "Phone", "222", "Tags", "trade"));
    var number = Buyer.sell(page, gone, product);
    var kept = Buyer.make(page, Map.of("Name", "Cara " + word, "Email", word + "@example.com"));

    page.getByRole(AriaRole.LINK, named("Merge with another customer")).click();
    page.getByRole(AriaRole.LINK, named("Cara " + word)).nth(1).click();
    assertThat(page.locator("h1")).containsText("Merge Cara");
    assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Phone")))
        .containsText("222");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("One order moves to");
    page.getByRole(AriaRole.BUTTON, named("Merge the two")).click();

    assertThat(page).hasURL(Pattern.compile(".*/customers/" + kept + "$"));
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("222");
    assertThat(page.getByRole(AriaRole.LINK, named("#" + number))).isVisible();
    page.navigate("/customers/" + gone);
    assertThat(page).hasURL(Pattern.compile(".*/customers/" + kept + "$"));
    page.navigate("/customers?q=" + word);
    assertThat(page.locator("tbody tr")).hasCount(1);
  }

  @Test
  void mergingBeginsWithWhoIsLikelyAndNotWithNobody(Page page) {
    StaffBrowser.signIn(page, Staff.ADMIN);
    var alone = Buyer.make(page, Map.of("Name", "Zoe " + word + "x"));
    page.navigate("/customers/" + alone + "/merge");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Search for the other one");
    assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("Nobody matches");
    var family = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "ovic";
    Buyer.make(page, Map.of("Name", "Ewa " + family));
    var eva = Buyer.make(page, Map.of("Name", "Eva " + family));
    page.navigate("/customers/" + eva + "/merge");
    assertThat(page.getByRole(AriaRole.LINK, named("Ewa " + family))).isVisible();
  }

  @Test
  void whatIsKnownOfSomebodyStandsOnTheirPage(Page page) {
    StaffBrowser.signIn(page, Staff.ADMIN);
    for (var way :
        Map.of("Email", word + "@b.example", "Phone", "7" + word, "Address", "Rd").entrySet()) {
      Buyer.make(page, Map.of("Name", "Only " + word, way.getKey(), way.getValue()));
      assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("No email, phone or address");
    }
    var bare = Buyer.make(page, Map.of("Name", "Bare " + word));
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("No email, phone or address");
    page.navigate("/customers/" + bare + "/store-credit");
    page.getByLabel("Amount").fill("12.50");
    page.getByLabel("Why").fill("goodwill");
    page.locator("main form button").click();
    assertThat(page.getByRole(AriaRole.LINK, named("€12.50"))).isVisible();
  }

  @Test
  void aLimitIsNamedInTheShopsMoney(Page page) {
    StaffBrowser.signIn(page, Staff.ADMIN);
    page.navigate("/products/new");
    page.getByLabel("Name").fill("Gold " + word);
    page.getByLabel("SKU").fill("G-" + word);
    page.getByLabel("Price").fill("99999999999");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.locator("#price-error")).containsText("€9,999,999,999.99");
    assertThat(page.locator("#price-error")).not().containsText("999999999999");
  }

  @Test
  void whoWantsToBeForgottenIsAndTheBooksStay(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(page, Staff.ADMIN);
    var product = Product.make(page, "Glue");
    var customer = Buyer.make(page, Map.of("Name", "Dora " + word, "Email", word + "@example.com"));
    var number = Buyer.sell(page, customer, product);
    page.navigate("/customers/" + customer);
    page.getByRole(AriaRole.LINK, named("Erase this person")).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("One order with lines, amounts");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText(word + "@example.com");
    page.evaluate("document.getElementById('sure').required = false");
    page.getByRole(AriaRole.BUTTON, named("Erase for good")).click();
    assertThat(page.locator("#sure-error")).containsText("Tick this");
    page.getByLabel("Yes, erase this person").check();
    page.getByRole(AriaRole.BUTTON, named("Erase for good")).click();

    assertThat(page.locator("h1")).hasText("Erased customer");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Erased on");
    assertThat(page.getByRole(AriaRole.LINK, named("Change"))).hasCount(0);
    page.getByRole(AriaRole.LINK, named("#" + number)).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("€19.90");
    assertThat(page.getByRole(AriaRole.MAIN)).not().containsText(word);
    for (var path : new String[] {"/search?q=", "/customers?q=", "/orders?q="}) {
      page.navigate(path + word);
      assertThat(page.locator("main li a[href^='/orders/'], main tbody tr")).hasCount(0);
    }
  }

  @Test
  void mergeAndErasureWorkWithoutJavaScript(StaffBrowser browsers) {
    var page = browsers.open(StaffBrowser.shop(), false);
    StaffBrowser.signIn(page, Staff.ADMIN);
    var gone = Buyer.make(page, Map.of("Name", "Emma " + word));
    var kept = Buyer.make(page, Map.of("Name", "Emmy " + word));
    page.navigate("/customers/" + kept + "/merge?other=" + gone);
    page.getByRole(AriaRole.BUTTON, named("Merge the two")).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Emma " + word);
    page.navigate("/customers/" + kept + "/erase");
    page.getByLabel("Yes, erase this person").check();
    page.getByRole(AriaRole.BUTTON, named("Erase for good")).click();
    assertThat(page.locator("h1")).hasText("Erased customer");
  }

  @Test
  void whoIsNoAdminNeitherMergesNorErases(StaffBrowser browsers) {
    var admin = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(admin, Staff.ADMIN);
    var customer = Buyer.make(admin, Map.of("Name", "Gil " + word));
    var viewer = browsers.open(StaffBrowser.shop());
    StaffBrowser.signIn(viewer, Staff.VIEWER);
    viewer.navigate("/customers/" + customer);
    assertThat(viewer.getByRole(AriaRole.LINK, named("Erase this person"))).hasCount(0);
    viewer.navigate("/customers/" + customer + "/merge?other=" + customer);
    assertThat(viewer.locator("h1")).hasText("That's not for your access level");
    viewer.navigate("/customers/" + customer + "/erase");
    assertThat(viewer.locator("h1")).hasText("That's not for your access level");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
