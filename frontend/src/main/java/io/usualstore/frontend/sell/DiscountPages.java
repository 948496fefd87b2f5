package io.usualstore.frontend.sell;

import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What makes the sale as a whole cheaper, and what is noted on it. */
@Path("/sell")
@Produces(MediaType.TEXT_HTML)
class DiscountPages {

  private final SalePage page;
  private final Sales sales;
  private final SellMessages messages;

  DiscountPages(SalePage page, Sales sales, SellMessages messages) {
    this.page = page;
    this.sales = sales;
    this.messages = messages;
  }

  @GET
  @Path("/discount")
  public RestResponse<TemplateInstance> discount(
      @BeanParam SaleState.InQuery sale,
      @RestQuery String newDiscount,
      @RestQuery String newReason,
      @BeanParam Choice choice,
      @RestHeader("HX-Request") boolean htmx) {
    var state = sale.state();
    var typed = Typed.text(newDiscount);
    var fits = sales.discount(typed, sales.of(state).subtotalMinor()).isPresent();
    return page.changed(
        fits ? state.discounted(typed, Typed.text(newReason)) : state,
        choice,
        fits ? null : messages.discountWrong(),
        htmx);
  }

  @GET
  @Path("/note")
  public RestResponse<TemplateInstance> note(
      @BeanParam SaleState.InQuery sale,
      @RestQuery String newNote,
      @BeanParam Choice choice,
      @RestHeader("HX-Request") boolean htmx) {
    return page.changed(sale.state().noted(newNote), choice, null, htmx);
  }
}
