package io.usualstore.frontend.sell;

import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.catalog.ScannedWidgets;
import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Missed;
import io.usualstore.frontend.page.Scanned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Putting a sale together. Nothing is written here, so every step is a GET whose address holds the
 * sale.
 */
@Path("/sell")
@Produces(MediaType.TEXT_HTML)
class SellPages {

  private final ScannedWidgets scans;
  private final SalePage page;
  private final WaitingSales waiting;
  private final SellMessages messages;

  SellPages(ScannedWidgets scans, SalePage page, WaitingSales waiting, SellMessages messages) {
    this.scans = scans;
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
   * What was scanned or typed with Enter: a code adds its widget, so does a name that only one has,
   * and any other text looks for names.
   *
   * @param scanned whether a scanner sent it: then it is a code, never a part of a name
   * @param pick the widget that was marked
   */
  @GET
  @Path("/scan")
  public RestResponse<TemplateInstance> scan(
      @BeanParam SaleState.InQuery sale,
      @BeanParam Choice choice,
      @RestQuery boolean scanned,
      @RestQuery Long pick,
      @RestHeader("HX-Request") boolean htmx) {
    var state = sale.state();
    var wanted = Scanned.of(choice.q());
    var found = scans.find(wanted, scanned, pick);
    if (found.isEmpty()) {
      return htmx && (scanned || wanted.code())
          ? unknown(state, wanted)
          : page.searched(state, choice, htmx);
    }
    var widget = found.get();
    var refusal =
        widget.archived()
            ? messages.archived(widget.name())
            : state.takes(widget.id(), wanted.times()) ? null : messages.saleFull(widget.name());
    if (refusal != null && htmx) {
      return Missed.because(refusal);
    }
    return page.changed(
        refusal == null ? state.plus(widget.id(), wanted.times()) : state,
        (pick == null ? choice.withoutSearch() : choice).choosing(widget.id()),
        refusal,
        htmx);
  }

  private RestResponse<TemplateInstance> unknown(SaleState state, Scanned wanted) {
    var text = messages.unknownCode(wanted.text());
    var code = Addresses.encode(wanted.text());
    var make = "/products/new?barcode=" + code + "&sale=" + state.encoded();
    return Missed.because(text, make, messages.makeWithCode());
  }
}
