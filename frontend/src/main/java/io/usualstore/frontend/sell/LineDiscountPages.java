package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The discount on one line: a page of its own, so that a long sale stays a small page. */
@Path("/sell/cut")
@Produces(MediaType.TEXT_HTML)
class LineDiscountPages {

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LineDiscount(
      SaleState state,
      Choice choice,
      Sale.Line line,
      LineDiscounts.Discount typed,
      ApiProblem problem)
      implements TemplateInstance {}

  private final SalePage page;
  private final Sales sales;
  private final WaitingSales waiting;
  private final DiscountChecks checks;
  private final SellMessages messages;

  LineDiscountPages(
      SalePage page,
      Sales sales,
      WaitingSales waiting,
      DiscountChecks checks,
      SellMessages messages) {
    this.page = page;
    this.sales = sales;
    this.waiting = waiting;
    this.checks = checks;
    this.messages = messages;
  }

  @GET
  public RestResponse<TemplateInstance> ask(
      @BeanParam SaleState.InQuery sale, @RestQuery long line, @BeanParam Choice choice) {
    var state = sale.state();
    return waiting
        .kept(state)
        .line(line)
        .<RestResponse<TemplateInstance>>map(
            found ->
                RestResponse.ok(
                    new LineDiscount(state, choice, found, found.discount(), ApiProblem.NONE)))
        .orElseGet(() -> page.changed(state, choice, null, false));
  }

  @GET
  @Path("/set")
  public RestResponse<TemplateInstance> set(
      @BeanParam SaleState.InQuery sale,
      @RestQuery long line,
      @RestQuery String newDiscount,
      @RestQuery String newReason,
      @BeanParam Choice choice) {
    var state = sale.state();
    var typed = new LineDiscounts.Discount(Typed.text(newDiscount), Typed.text(newReason));
    var found = sales.of(state).line(line);
    if (found.isEmpty()) {
      return page.changed(state, choice, null, false);
    }
    var discounted = state.discounting(line, typed.typed(), typed.reason());
    var problem = problem(found.get(), typed, discounted);
    return problem.any()
        ? ResponseBuilder.<TemplateInstance>create(problem.status(), null)
            .entity(new LineDiscount(state, choice, found.get(), typed, problem))
            .build()
        : page.changed(discounted, choice.choosing(line), null, false);
  }

  private ApiProblem problem(Sale.Line line, LineDiscounts.Discount typed, SaleState discounted) {
    var problem = checks.of(typed, line.discount(), line.undiscountedMinor(), messages.cutWrong());
    return problem.any() || SalePage.fits(discounted)
        ? problem
        : ApiProblem.ofField("newReason", messages.addressFull());
  }
}
