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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The discount on one line: a page of its own, so that a long sale stays a small page. */
@Path("/sell/cut")
@Produces(MediaType.TEXT_HTML)
class LineDiscountPages {

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LineDiscount(
      SaleState state, Sale.Line line, LineDiscounts.Discount typed, ApiProblem problem)
      implements TemplateInstance {}

  private final Sales sales;
  private final SellMessages messages;

  LineDiscountPages(Sales sales, SellMessages messages) {
    this.sales = sales;
    this.messages = messages;
  }

  @GET
  public RestResponse<TemplateInstance> ask(
      @BeanParam SaleState.InQuery sale, @RestQuery long line) {
    var state = sale.state();
    return line(state, line)
        .map(found -> RestResponse.<TemplateInstance>ok(page(state, found, found.discount(), null)))
        .orElseGet(() -> toSale(state));
  }

  @GET
  @Path("/set")
  public RestResponse<TemplateInstance> set(
      @BeanParam SaleState.InQuery sale,
      @RestQuery long line,
      @RestQuery String newDiscount,
      @RestQuery String newReason) {
    var state = sale.state();
    var typed = new LineDiscounts.Discount(Typed.text(newDiscount), Typed.text(newReason));
    var found = line(state, line);
    if (found.isEmpty()
        || sales.discount(typed.typed(), found.get().undiscountedMinor()).isPresent()) {
      return toSale(state.discounting(line, typed.typed(), typed.reason()));
    }
    return ResponseBuilder.<TemplateInstance>create(422, null)
        .entity(page(state, found.get(), typed, messages.cutWrong()))
        .build();
  }

  private Optional<Sale.Line> line(SaleState state, long widget) {
    return sales.of(state).lines().stream()
        .filter(line -> line.widget().id() == widget)
        .findFirst();
  }

  private static LineDiscount page(
      SaleState state, Sale.Line line, LineDiscounts.Discount typed, String wrong) {
    var problem = wrong == null ? ApiProblem.NONE : ApiProblem.ofField("newDiscount", wrong);
    return new LineDiscount(state, line, typed, problem);
  }

  private static RestResponse<TemplateInstance> toSale(SaleState state) {
    return SalePage.to("/sell?" + state.query());
  }
}
