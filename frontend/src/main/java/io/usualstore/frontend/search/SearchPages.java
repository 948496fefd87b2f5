package io.usualstore.frontend.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.catalog.WidgetApi;
import io.usualstore.frontend.catalog.WidgetSummary;
import io.usualstore.frontend.customers.CustomerApi;
import io.usualstore.frontend.customers.CustomerSummary;
import io.usualstore.frontend.orders.OrderApi;
import io.usualstore.frontend.orders.OrderSummary;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/search")
@Produces(MediaType.TEXT_HTML)
class SearchPages {

  private static final int MOST = 8;

  @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Search(
      String q,
      List<OrderSummary> orders,
      List<WidgetSummary> widgets,
      List<CustomerSummary> customers)
      implements TemplateInstance {}

  private final OrderApi orders;
  private final WidgetApi widgets;
  private final CustomerApi customers;

  SearchPages(
      @RestClient OrderApi orders,
      @RestClient WidgetApi widgets,
      @RestClient CustomerApi customers) {
    this.orders = orders;
    this.widgets = widgets;
    this.customers = customers;
  }

  @GET
  public TemplateInstance search(@RestQuery String q) {
    var text = Typed.text(q);
    if (text.isEmpty()) {
      return new Search("", List.of(), List.of(), List.of());
    }
    return new Search(
        text,
        orders.list(text.replaceFirst("^#", ""), List.of(), null, null, null, null, MOST).items(),
        widgets.list(text, null, null, null, null, MOST).items(),
        customers.list(text, null, MOST).items());
  }
}
