package io.usualstore.backend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WidgetResourceTest {
  @Test
  void aTakenSkuIsRefused() {
    var sku = Given.unique("SKU");
    Given.widget(Map.of("sku", sku));
    var problem =
        Given.staff()
            .body(Given.widgetBody(Map.of("sku", sku)))
            .post("/widgets")
            .then()
            .statusCode(409)
            .contentType(Problem.MEDIA_TYPE)
            .extract()
            .as(Problem.class);
    assertThat(problem.type()).isEqualTo("sku-taken");
    assertThat(problem.errors())
        .containsExactly(new FieldError("sku", "Another product has this SKU"));
  }

  @Test
  void nobodyReadsWidgetsWithoutSigningIn() {
    var problem =
        Given.nobody()
            .get("/widgets")
            .then()
            .statusCode(401)
            .contentType(Problem.MEDIA_TYPE)
            .extract()
            .as(Problem.class);
    assertThat(problem.type()).isEqualTo("sign-in-required");
  }
}
