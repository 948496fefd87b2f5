package io.usualstore.frontend.stock;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.catalog.Widget;
import io.usualstore.frontend.catalog.WidgetApi;
import io.usualstore.frontend.catalog.WidgetSummary;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What is low, and what moved. */
@Path("/stock")
@Produces(MediaType.TEXT_HTML)
class StockPages {

  @CheckedTemplate(basePath = "stock", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LowStock(Page<WidgetSummary> page) implements TemplateInstance {}

  @CheckedTemplate(basePath = "stock", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LowStock$rows(Page<WidgetSummary> page) implements TemplateInstance {}

  @CheckedTemplate(basePath = "stock", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record History(Widget widget, Page<StockMovement> page) implements TemplateInstance {}

  @CheckedTemplate(basePath = "stock", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record History$rows(Page<StockMovement> page) implements TemplateInstance {}

  private final WidgetApi widgets;
  private final StockApi stock;

  StockPages(@RestClient WidgetApi widgets, @RestClient StockApi stock) {
    this.widgets = widgets;
    this.stock = stock;
  }

  @GET
  public TemplateInstance low(@RestQuery String after, @RestHeader("HX-Request") boolean htmx) {
    var page = widgets.list(null, null, null, true, Typed.orNull(after), null);
    return htmx ? new LowStock$rows(page) : new LowStock(page);
  }

  @GET
  @Path("/history/{widget}")
  public TemplateInstance history(
      @RestPath long widget, @RestQuery String after, @RestHeader("HX-Request") boolean htmx) {
    var page = stock.list(widget, Typed.orNull(after), null);
    return htmx ? new History$rows(page) : new History(widgets.get(widget), page);
  }
}
