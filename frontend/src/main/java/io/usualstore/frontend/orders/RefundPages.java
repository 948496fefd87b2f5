package io.usualstore.frontend.orders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.orders.OrderApi.RefundLines;
import io.usualstore.frontend.orders.OrderApi.RefundQuote;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.page.TypedForm;
import io.usualstore.frontend.shop.Money;
import io.usualstore.frontend.shop.Shops;
import io.usualstore.frontend.staff.ForWriters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Choose what comes back, look at what it gives back, grant it: only the last writes anything. */
@Path("/orders/{id}/refund")
@Produces(MediaType.TEXT_HTML)
class RefundPages {

  @CheckedTemplate(basePath = "orders", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RefundChoice(Order order, RefundForm form, ApiProblem problem)
      implements TemplateInstance {}

  /** {@code amountMinor} is null while nothing is chosen, {@code wrong} while nothing is. */
  @CheckedTemplate(basePath = "orders", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RefundAmount(Long amountMinor, long offDebtMinor, String wrong)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "orders", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RefundReview(Order order, RefundForm form, RefundQuote quote)
      implements TemplateInstance {}

  private final OrderApi api;
  private final Shops shops;
  private final OrderMessages messages;
  private final Problems problems;
  private final Toast toast;
  private final TypedForm typed;

  RefundPages(
      @RestClient OrderApi api,
      Shops shops,
      OrderMessages messages,
      Problems problems,
      Toast toast,
      TypedForm typed) {
    this.api = api;
    this.shops = shops;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
    this.typed = typed;
  }

  @GET
  @ForWriters
  public RestResponse<TemplateInstance> choose(
      @RestPath long id, @RestQuery boolean review, @Context UriInfo address) {
    var order = api.get(id);
    if (!order.refundable()) {
      return seeOther(id);
    }
    var form = RefundForm.of(address.getQueryParameters());
    if (!review) {
      return RestResponse.ok(new RefundChoice(order, form, ApiProblem.NONE));
    }
    try {
      var request = form.withinWhatIsLeft(order, messages).toApi(order, money(), messages);
      var quote = api.quote(id, new RefundLines(request.lines(), request.amountMinor()));
      if (quote.amountMinor() > quote.refundableMinor()) {
        throw new ApiException(
            ApiProblem.ofField(
                "amount", messages.refundAmountWrong(money().format(quote.refundableMinor()))),
            null);
      }
      return RestResponse.ok(new RefundReview(order, form, quote));
    } catch (ApiException e) {
      return again(order, form, e);
    }
  }

  /** What the lines come to, while quantities are typed. */
  @GET
  @Path("/amount")
  @ForWriters
  public TemplateInstance amount(@RestPath long id, @Context UriInfo address) {
    var order = api.get(id);
    try {
      var form = RefundForm.of(address.getQueryParameters()).withinWhatIsLeft(order, messages);
      var lines = form.lines(order, messages);
      if (lines.isEmpty()) {
        return new RefundAmount(null, 0, null);
      }
      var quote = api.quote(id, new RefundLines(lines, null));
      return new RefundAmount(quote.amountMinor(), quote.offDebtMinor(), null);
    } catch (ApiException e) {
      if (List.of(409, 422).contains(e.problem().status())) {
        var errors = e.problem().errors();
        return new RefundAmount(
            null, 0, errors.isEmpty() ? problems.worded(e).sentence() : errors.get(0).message());
      }
      throw e;
    }
  }

  /** What is sent once more under its key is granted once, whatever is left to be refunded. */
  @POST
  public RestResponse<TemplateInstance> grant(@RestPath long id, @RestForm String key) {
    var order = api.get(id);
    var form = RefundForm.of(typed.fields());
    try {
      api.grant(id, form.key(), form.toApi(order, money(), messages));
      toast.say(messages.refundGranted());
      return seeOther(id);
    } catch (ApiException e) {
      return again(order, form, e);
    }
  }

  private RestResponse<TemplateInstance> again(Order order, RefundForm form, ApiException e) {
    var problem = form.placed(problems.mendable(e), order);
    return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
        .entity(new RefundChoice(order, form, problem))
        .build();
  }

  private Money money() {
    return shops.money();
  }

  private static RestResponse<TemplateInstance> seeOther(long id) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/orders/" + id)).build();
  }
}
