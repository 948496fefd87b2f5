package io.usualstore.frontend.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.catalog.WidgetApi.Category;
import io.usualstore.frontend.page.ListAddress;
import io.usualstore.frontend.page.Listing;
import io.usualstore.frontend.page.Looked;
import io.usualstore.frontend.page.Place;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/products")
@Produces(MediaType.TEXT_HTML)
class WidgetListPages {

  private static final List<String> SORTS =
      List.of("name", "-name", "price", "-price", "stock", "-stock", "newest", "oldest");

  /** What a list of widgets shows, as it stands in its address. */
  record Filter(@RestQuery String q, @RestQuery String category, @RestQuery String show) {

    Filter {
      q = Typed.text(q);
      category = Typed.text(category);
      show = Typed.text(show);
    }

    public boolean lowStock() {
      return show.equals("low");
    }

    public boolean archived() {
      return show.equals("archived");
    }

    ListAddress address() {
      return ListAddress.of("/products").with("q", q).with("category", category).with("show", show);
    }
  }

  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WidgetList(
      Page<WidgetSummary> page,
      List<Category> categories,
      Filter filter,
      Listing list,
      ApiProblem problem)
      implements TemplateInstance {}

  private final WidgetApi api;
  private final Problems problems;

  WidgetListPages(@RestClient WidgetApi api, Problems problems) {
    this.api = api;
    this.problems = problems;
  }

  @GET
  public TemplateInstance list(@BeanParam Filter filter, @BeanParam Place place) {
    var looked =
        Looked.with(
            problems,
            List.of("q"),
            () ->
                api.page(
                    Typed.orNull(filter.q()),
                    Typed.orNull(filter.category()),
                    filter.archived() ? true : null,
                    filter.lowStock() ? true : null,
                    place.sort(),
                    place.after(),
                    place.before()));
    return new WidgetList(
        looked.page(),
        api.categories(),
        filter,
        Listing.of(filter.address(), place, SORTS, looked.page()),
        looked.problem());
  }
}
