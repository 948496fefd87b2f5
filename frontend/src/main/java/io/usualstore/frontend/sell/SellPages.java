package io.usualstore.frontend.sell;

import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.catalog.Widget;
import io.usualstore.frontend.catalog.WidgetApi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Putting a sale together. Nothing is written here, so every step is a GET whose address holds the
 * sale.
 */
@Path("/sell")
@Produces(MediaType.TEXT_HTML)
class SellPages {

  private final WidgetApi widgets;
  private final SalePage page;
  private final WaitingSales waiting;
  private final SellMessages messages;

  SellPages(
      @RestClient WidgetApi widgets, SalePage page, WaitingSales waiting, SellMessages messages) {
    this.widgets = widgets;
    this.page = page;
    this.waiting = waiting;
    this.messages = messages;
  }

  @GET
  public RestResponse<TemplateInstance> sell(
      @BeanParam SaleState.InQuery sale, @BeanParam Choice choice) {
    var waits = sale.absent() ? waiting.newest() : Optional.<SaleState>empty();
    return waits.isPresent()
        ? page.changed(waits.get(), choice, null, false)
        : RestResponse.ok(page.of(sale.state(), choice, null));
  }

  @GET
  @Path("/tiles")
  public TemplateInstance tiles(@BeanParam SaleState.InQuery sale, @BeanParam Choice choice) {
    return page.tiles(sale.state(), choice);
  }

  /**
   * What was scanned or typed with Enter: a code adds its widget, any other text looks for names.
   */
  @GET
  @Path("/scan")
  public RestResponse<TemplateInstance> scan(
      @BeanParam SaleState.InQuery sale,
      @BeanParam Choice choice,
      @RestHeader("HX-Request") boolean htmx) {
    var state = sale.state();
    var found = choice.q().isEmpty() ? Optional.<Widget>empty() : widgets.find(choice.q());
    if (found.isEmpty()) {
      return page.searched(state, choice, htmx);
    }
    var widget = found.get();
    return page.changed(
        widget.archived() ? state : state.plus(widget.id(), 1),
        Choice.inCategoryOf(choice),
        widget.archived() ? messages.archived(widget.name()) : null,
        htmx);
  }
}
