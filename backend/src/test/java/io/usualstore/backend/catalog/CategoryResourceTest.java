package io.usualstore.backend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CategoryResourceTest {
  @Test
  void aCategoryIsMadeWithItsFirstWidgetAndCountsThoseOnSale() {
    var name = Given.unique("Category");
    Given.widget(Map.of("category", name));
    Given.widget(Map.of("category", "  " + name + " "));
    var archived = Given.widget(Map.of("category", name));
    Given.admin().post("/widgets/" + archived + "/archive").then().statusCode(200);
    assertThat(categories()).contains(new CategorySummary(name, 2));
  }

  @Test
  void aNewCategoryNamedByManyAtOnceIsMadeOnce() {
    var name = Given.unique("Category");
    AtOnce.answers(6, i -> Given.widget(Map.of("category", name)));
    assertThat(categories())
        .filteredOn(category -> category.name().equals(name))
        .containsExactly(new CategorySummary(name, 6));
  }

  private static List<CategorySummary> categories() {
    return List.of(
        Given.viewer()
            .get("/categories")
            .then()
            .statusCode(200)
            .extract()
            .as(CategorySummary[].class));
  }
}
