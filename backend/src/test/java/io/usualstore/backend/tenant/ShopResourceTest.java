package io.usualstore.backend.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ShopResourceTest {
  private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>";

  @Test
  void anybodyReadsWhatTheShopLooksLike() {
    var shop = Given.nobody().get("/shop").then().statusCode(200).extract().as(ShopResponse.class);
    assertThat(shop.currency()).isEqualTo("EUR");
    assertThat(shop.locale()).isEqualTo("en");
    assertThat(shop.timeZone()).isEqualTo("UTC");
    assertThat(shop.colour()).isEqualTo("#2457d6");
    assertThat(shop.taxIncluded()).isTrue();
    assertThat(shop.address()).isEmpty();
    assertThat(shop.receiptNote()).isEmpty();
  }

  @Test
  void aLogoIsServedWithItsTypeAndNotSentTwice() {
    Database.update("update shop set logo = null, logo_type = null");
    Given.problem(Given.nobody().get("/shop/logo"), 404, "not-found");
    Database.update(
        "update shop set logo = convert_to(?, 'UTF8'), logo_type = 'image/svg+xml'", SVG);
    var answer = Given.nobody().get("/shop/logo");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("image/svg+xml");
    assertThat(answer.asString()).isEqualTo(SVG);
    assertThat(answer.header("Cache-Control")).contains("max-age=");
    assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
    Given.nobody()
        .header("If-None-Match", answer.header("ETag"))
        .get("/shop/logo")
        .then()
        .statusCode(304);
    assertThat(Given.nobody().get("/shop").as(ShopResponse.class).hasLogo()).isTrue();
  }

  @Test
  void aSettingThatDoesNotExistIsRefusedByTheTable() {
    assertRefused("currency = 'EUX'", "currency \"EUX\" is unknown");
    assertRefused("locale = 'xx-YY'", "locale \"xx-YY\" is unknown");
    assertRefused("time_zone = 'Europe/Wien'", "time_zone \"Europe/Wien\" is unknown");
  }

  @Test
  void whatTheTableTakesTheProgramKnows() {
    assertThat(Database.query("select unnest(known_currencies())"))
        .hasSizeGreaterThan(140)
        .allSatisfy(code -> assertThat(Shop.moneyPlaces(code)).isBetween(0, 3));
    assertThat(Database.query("select known_time_zones()"))
        .hasSizeGreaterThan(300)
        .allSatisfy(zone -> assertThat(ZoneId.of(zone)).isNotNull());
  }

  @Test
  void theCurrencyStaysOnceThereArePrices() {
    Given.widget();
    assertRefused("currency = 'JPY'", "currency can't become JPY: give EUR again");
  }

  @Test
  void aProfileThatIsBrokenAllTheSameIsSaidToBe() {
    Given.signIn();
    unchecked("time_zone = 'Europe/Wien', currency = 'EUX'");
    try {
      var shop = Given.nobody().get("/shop").then().statusCode(200).extract();
      assertThat(shop.as(ShopResponse.class).currency()).isEqualTo("EUX");
      var problem = Given.problem(Given.viewer().get("/reports/today"), 503, "profile-broken");
      assertThat(problem.detail()).isEqualTo("The time zone Europe/Wien doesn't exist");
    } finally {
      unchecked("time_zone = 'UTC', currency = 'EUR'");
    }
  }

  private static void unchecked(String settings) {
    Database.update("alter table shop disable trigger user");
    Database.update("update shop set " + settings);
    Database.update("alter table shop enable trigger user");
  }

  private static void assertRefused(String setting, String sentence) {
    assertThatThrownBy(() -> Database.update("update shop set " + setting))
        .hasStackTraceContaining(sentence);
  }
}
