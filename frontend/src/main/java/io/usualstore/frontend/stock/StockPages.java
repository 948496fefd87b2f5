package io.usualstore.frontend.stock;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.catalog.Widget;
import io.usualstore.frontend.catalog.WidgetApi;
import io.usualstore.frontend.catalog.WidgetSummary;
import io.usualstore.frontend.page.ListAddress;
import io.usualstore.frontend.page.Listing;
import io.usualstore.frontend.page.Place;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/** What is low, and what moved. */
@Path("/stock")
@Produces(MediaType.TEXT_HTML)
class StockPages {

  private static final List<String> LOW = List.of("name", "-name", "stock", "-stock");
  private static final List<String> HISTORY = List.of("newest");

  @CheckedTemplate(basePath = "stock", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LowStock(Page<WidgetSummary> page, Listing list, List<WidgetSummary> toCount)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "stock", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record History(Widget widget, Page<StockMovement> page, Listing list)
      implements TemplateInstance {}

  private final WidgetApi widgets;
  private final StockApi stock;

  StockPages(@RestClient WidgetApi widgets, @RestClient StockApi stock) {
    this.widgets = widgets;
    this.stock = stock;
  }

  @GET
  public TemplateInstance low(@BeanParam Place place) {
    var page = widgets.page(null, null, null, true, place.sort(), place.after(), place.before());
    var list = Listing.of(ListAddress.of("/stock"), place, LOW, page);
    return new LowStock(page, list, widgets.toCount(true).items());
  }

  @GET
  @Path("/history/{widget}")
  public TemplateInstance history(@RestPath long widget, @BeanParam Place place) {
    var page = stock.list(widget, place.after(), place.before(), null);
    var address = ListAddress.of("/stock/history/" + widget);
    return new History(widgets.get(widget), page, Listing.of(address, place, HISTORY, page));
  }
}
