package io.usualstore.backend.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/categories")
@RolesAllowed("customer")
class CategoryResource {
  private final CategoryRepository categories;

  CategoryResource(CategoryRepository categories) {
    this.categories = categories;
  }

  @GET
  public List<CategorySummary> list() {
    return categories.byName();
  }
}
