package io.usualstore.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.FormClient;
import io.usualstore.frontend.support.Staff;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A database that was filled by hand: its table would have refused such settings. */
@QuarkusTest
@WithTestResource(BackendResource.class)
@TestProfile(BrokenShopTest.AsksEachTime.class)
class BrokenShopTest {

  public static class AsksEachTime implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("shop.freshness", "0s");
    }
  }

  @Test
  void theSignInPageIsShownAndAPageThatSaysWhatIsWrong() throws SQLException {
    assertBroken("currency = 'EUX'", "The currency EUX doesn&#39;t exist");
    assertBroken("time_zone = 'Europe/Wien'", "The time zone Europe/Wien doesn&#39;t exist");
    assertThat(new FormClient(Staff.ADMIN).get("/").statusCode()).isEqualTo(200);
  }

  private static void assertBroken(String settings, String sentence) throws SQLException {
    unchecked(settings);
    try {
      assertThat(RestAssured.get("/sign-in").statusCode()).isEqualTo(200);
      var staff = new FormClient(Staff.ADMIN);
      for (var path : new String[] {"/", "/sell", "/orders", "/products", "/customers"}) {
        var answer = staff.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.asString()).as(path).contains(sentence, "Sign out");
      }
      assertThat(staff.get("/password").statusCode()).isEqualTo(200);
    } finally {
      unchecked("currency = 'EUR', time_zone = 'UTC'");
    }
  }

  private static void unchecked(String settings) throws SQLException {
    BackendResource.execute("set session_replication_role = replica; update shop set " + settings);
  }
}
