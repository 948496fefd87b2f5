package io.usualstore.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.Staff;
import io.usualstore.frontend.support.StaffBrowser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@WithTestResource(BackendResource.class)
@ExtendWith(StaffBrowser.class)
class CorrelationIdTest {

  @Test
  void whatAFailurePageShowsStandsInTheBackendsLog(Page page) throws Exception {
    StaffBrowser.signIn(page, Staff.ADMIN);
    BackendResource.execute("alter table customers rename to customers_elsewhere");
    try {
      page.navigate("/customers");
    } finally {
      BackendResource.execute("alter table customers_elsewhere rename to customers");
    }
    var shown = page.locator("code").textContent();
    assertThat(shown).isNotBlank();
    assertThat(BackendResource.log().lines())
        .anyMatch(line -> line.contains(shown) && line.contains("Unexpected failure"));
  }

  @Test
  void aProxysIdIsTakenUnlessItCouldForgeALogLine() {
    for (var id : List.of("proxy-1", "two words", "")) {
      var answer = RestAssured.given().header("X-Correlation-Id", id).get("/sign-in");
      assertThat(answer.header("X-Correlation-Id"))
          .matches(id.equals("proxy-1") ? "proxy-1" : "[0-9a-f-]{36}");
    }
  }
}
