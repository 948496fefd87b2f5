package io.usualstore.frontend.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.catalog.WidgetApi.Category;
import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/products")
@Produces(MediaType.TEXT_HTML)
class WidgetListPages {

  /** What a list of widgets shows, as it stands in its address. */
  record Filter(String q, String category, String show) {

    public boolean lowStock() {
      return show.equals("low");
    }

    public boolean archived() {
      return show.equals("archived");
    }

    public boolean any() {
      return !(q + category + show).isEmpty();
    }

    /** The address of the rows after the cursor. */
    public String after(String cursor) {
      return showing(show) + "&after=" + Addresses.encode(cursor);
    }

    public String showing(String other) {
      return "/products?q=%s&category=%s&show=%s"
          .formatted(Addresses.encode(q), Addresses.encode(category), Addresses.encode(other));
    }
  }

  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WidgetList(Page<WidgetSummary> page, List<Category> categories, Filter filter)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WidgetList$rows(Page<WidgetSummary> page, Filter filter) implements TemplateInstance {}

  private final WidgetApi api;

  WidgetListPages(@RestClient WidgetApi api) {
    this.api = api;
  }

  @GET
  public TemplateInstance list(
      @RestQuery @DefaultValue("") String q,
      @RestQuery @DefaultValue("") String category,
      @RestQuery @DefaultValue("") String show,
      @RestQuery String after,
      @RestHeader("HX-Request") boolean htmx) {
    var filter = new Filter(q, category, show);
    var page =
        api.list(
            Typed.orNull(q),
            Typed.orNull(category),
            filter.archived() ? true : null,
            filter.lowStock() ? true : null,
            Typed.orNull(after),
            null);
    return htmx
        ? new WidgetList$rows(page, filter)
        : new WidgetList(page, api.categories(), filter);
  }
}
