package io.usualstore.frontend.sell;

import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.sell.LineDiscounts.Discount;
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

  private static final int MOST_OF_NOTE = 500;

  private final SalePage page;
  private final Sales sales;
  private final DiscountChecks checks;
  private final SellMessages messages;
  private final Problems problems;

  DiscountPages(
      SalePage page, Sales sales, DiscountChecks checks, SellMessages messages, Problems problems) {
    this.page = page;
    this.sales = sales;
    this.checks = checks;
    this.messages = messages;
    this.problems = problems;
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
    var entries = SaleEntries.of(state);
    var typed = new Discount(Typed.text(newDiscount), Typed.text(newReason));
    var problem =
        checks.of(
            typed, entries.discount(), sales.of(state).subtotalMinor(), messages.discountWrong());
    return problem.any()
        ? page.refused(state, choice, entries.refusing(typed, problem), htmx)
        : page.changed(state.discounted(typed.typed(), typed.reason()), choice, null, htmx);
  }

  @GET
  @Path("/note")
  public RestResponse<TemplateInstance> note(
      @BeanParam SaleState.InQuery sale,
      @RestQuery String newNote,
      @BeanParam Choice choice,
      @RestHeader("HX-Request") boolean htmx) {
    var state = sale.state();
    var typed = Typed.text(newNote);
    return problems
        .ofText(typed, MOST_OF_NOTE)
        .map(why -> SaleEntries.of(state).refusingNote(typed, why))
        .map(entries -> page.refused(state, choice, entries, htmx))
        .orElseGet(() -> page.changed(state.noted(typed), choice, null, htmx));
  }
}
