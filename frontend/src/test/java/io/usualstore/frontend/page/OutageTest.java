package io.usualstore.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OutageTest.BackendAway.class)
class OutageTest {

  public static class BackendAway implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "API_URL",
          "http://127.0.0.1:9",
          "TENANT_KEY",
          "first_shop"); // the discard port: nobody listens
    }
  }

  @Test
  void thePageSaysSoAndTriesAgain() {
    var answer =
        RestAssured.given().cookie("usualstore_session_first_shop", "x").get("/orders?status=paid");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(answer.asString())
        .contains("server doesn&#39;t answer", "http-equiv=\"refresh\"", "/orders?status=paid");
  }

  @Test
  void whatWasTypedIsKeptToBeSentAgain() {
    var answer = post("/products", Map.of("name", "Hammer \"500\" g", "price", "19.90"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.asString())
        .contains("action=\"/products\"", "value=\"Hammer &quot;500&quot; g\"", "value=\"19.90\"")
        .doesNotContain("http-equiv");
  }

  @Test
  void aPasswordIsNotKept() {
    var answer = post("/sign-in", Map.of("username", "ann", "password", "a secret of mine"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.asString())
        .contains("type yours once more")
        .doesNotContain("a secret of mine");
  }

  private static Response post(String path, Map<String, String> fields) {
    var form = RestAssured.given().cookie("usualstore_session_first_shop", "x").get("/sign-in");
    var token = form.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    return RestAssured.given()
        .cookies(form.cookies())
        .cookie("usualstore_session_first_shop", "x")
        .formParam("csrf-token", token)
        .formParams(fields)
        .post(path);
  }
}
