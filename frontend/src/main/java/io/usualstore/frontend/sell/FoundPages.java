package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.staff.ForWriters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A piece that is in the customer's hand though the books have none: it is sold with a reason. */
@Path("/sell/found")
@Produces(MediaType.TEXT_HTML)
class FoundPages {

  private static final int MOST_LETTERS = 200;

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Found(SaleState state, Choice choice, Sale.Line line, String typed, ApiProblem problem)
      implements TemplateInstance {}

  private final SalePage page;
  private final Sales sales;
  private final WaitingSales waiting;
  private final SellMessages messages;
  private final Problems problems;

  FoundPages(
      SalePage page, Sales sales, WaitingSales waiting, SellMessages messages, Problems problems) {
    this.page = page;
    this.sales = sales;
    this.waiting = waiting;
    this.messages = messages;
    this.problems = problems;
  }

  @GET
  @ForWriters
  public RestResponse<TemplateInstance> ask(
      @BeanParam SaleState.InQuery sale, @RestQuery long line, @BeanParam Choice choice) {
    var state = sale.state();
    var found = waiting.kept(state).line(line).orElse(null);
    return found == null || found.inTheBooks()
        ? nothingToFind(state, choice, found)
        : RestResponse.ok(new Found(state, choice, found, found.foundReason(), ApiProblem.NONE));
  }

  @GET
  @Path("/set")
  @ForWriters
  public RestResponse<TemplateInstance> set(
      @BeanParam SaleState.InQuery sale,
      @RestQuery long line,
      @RestQuery String newFound,
      @BeanParam Choice choice) {
    var state = sale.state();
    var found = sales.of(state).line(line).orElse(null);
    if (found == null || found.inTheBooks()) {
      return nothingToFind(state, choice, found);
    }
    var typed = Typed.text(newFound);
    var changed = state.finding(line, typed);
    var wrong = fault(typed, found.foundReason(), changed);
    if (wrong == null) {
      return page.changed(changed, choice.choosing(line), null, false);
    }
    var problem = ApiProblem.ofField("newFound", wrong);
    return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
        .entity(new Found(state, choice, found, typed, problem))
        .build();
  }

  /** It is gone from the sale, or a delivery came while somebody wrote where it was. */
  private RestResponse<TemplateInstance> nothingToFind(
      SaleState state, Choice choice, Sale.Line line) {
    return line == null
        ? page.changed(state, choice, null, false)
        : page.changed(
            state.finding(line.widget().id(), ""),
            choice,
            messages.foundEnough(line.widget().name()),
            false);
  }

  /** Null where there is none. Nothing, where there was something, takes it back. */
  private String fault(String typed, String before, SaleState changed) {
    if (typed.isEmpty() && before.isEmpty()) {
      return messages.foundMissing();
    }
    return problems
        .ofText(typed, MOST_LETTERS)
        .orElse(SalePage.fits(changed) ? null : messages.addressFull());
  }
}
