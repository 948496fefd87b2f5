package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OperatorsOnlyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/metrics",
        "/q/openapi",
        "/q/openapi?format=json",
        "/q/openapi.json",
        "/q//metrics",
        "//q/metrics",
        "/q/%6detrics",
        "/q/./metrics",
        "/q/health/../metrics",
        "/q",
        "/q/info"
      })
  void whatTheProgramSaysOfItselfIsNothingForTheShop(String address) {
    for (var who : new RequestSpecification[] {RestAssured.given(), Given.admin()}) {
      var answer = who.accept("*/*").urlEncodingEnabled(false).get(address);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.asString()).contains("not-found").doesNotContain("usualstore-backend");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/metrics", "/q/openapi"})
  void whoRunsItReadsIt(String address) {
    var token = "Bearer " + PostgresResource.OPERATORS_TOKEN;
    var answer = RestAssured.given().header("Authorization", token).get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    for (var wrong :
        new String[] {token + "x", token.substring(0, token.length() - 1), "Bearer "}) {
      RestAssured.given().header("Authorization", wrong).get(address).then().statusCode(404);
    }
  }

  @Test
  void itsHealthIsForAnybody() {
    RestAssured.given().get("/q/health/live").then().statusCode(200);
    RestAssured.given().get("/q/health/ready").then().statusCode(200);
  }
}
