package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.orders.DraftApi;
import io.usualstore.frontend.orders.Order;
import io.usualstore.frontend.orders.OrderApi;
import io.usualstore.frontend.orders.OrderApi.Cancellation;
import io.usualstore.frontend.page.ListAddress;
import io.usualstore.frontend.page.Listing;
import io.usualstore.frontend.page.Place;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sales that are put aside, and taken up again by whoever has time. */
@Path("/sell/parked")
@Produces(MediaType.TEXT_HTML)
class ParkPages {

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Parked(Page<DraftApi.Draft> page, Listing list, List<WaitingSales.Waiting> waiting)
      implements TemplateInstance {}

  private final DraftApi drafts;
  private final OrderApi orders;
  private final Sales sales;
  private final ResumedSales resumed;
  private final SalePage page;
  private final WaitingSales waiting;
  private final SellMessages messages;
  private final Problems problems;
  private final Toast toast;

  ParkPages(
      @RestClient DraftApi drafts,
      @RestClient OrderApi orders,
      Sales sales,
      ResumedSales resumed,
      SalePage page,
      WaitingSales waiting,
      SellMessages messages,
      Problems problems,
      Toast toast) {
    this.drafts = drafts;
    this.orders = orders;
    this.sales = sales;
    this.resumed = resumed;
    this.page = page;
    this.waiting = waiting;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
  }

  @GET
  public TemplateInstance list(@BeanParam Place place) {
    var drafts = this.drafts.list(place.after(), place.before());
    return new Parked(
        drafts,
        Listing.of(ListAddress.of("/sell/parked"), place, List.of("newest"), drafts),
        waiting.all());
  }

  /** A sale that was parked before goes back to its place. */
  @POST
  public RestResponse<TemplateInstance> park(@BeanParam SaleState.InForm form) {
    var state = form.state();
    try {
      park(state);
      waiting.done(state);
      toast.say(messages.parked());
      return SalePage.to("/sell");
    } catch (ApiException e) {
      var problem = problems.mendable(e);
      return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
          .entity(page.of(state, Choice.NONE, problem.sentence()))
          .build();
    }
  }

  private Order park(SaleState state) {
    var request = OrderOfSale.parked(sales.of(state));
    return state.draftId() == null
        ? drafts.park(state.sale() + "-parked", request)
        : drafts.change(state.draftId(), '"' + state.draftVersion() + '"', request);
  }

  @GET
  @Path("/{id}")
  public RestResponse<TemplateInstance> resume(@RestPath long id) {
    var order = orders.get(id);
    if (!order.status().equals("draft")) {
      return SalePage.to("/orders/" + order.id());
    }
    var sale = resumed.of(order);
    return page.show(waiting.goingOnWith(sale.draft()).orElse(sale));
  }

  @POST
  @Path("/{id}/discard")
  public RestResponse<TemplateInstance> discard(@RestPath long id) {
    orders.cancel(id, new Cancellation(messages.discardedReason()));
    toast.say(messages.discarded(), "/sell/parked/" + id + "/undo");
    return SalePage.to("/sell/parked");
  }

  /** The order stays cancelled; what was in it is parked once more, and once only. */
  @POST
  @Path("/{id}/undo")
  public RestResponse<TemplateInstance> undo(@RestPath long id) {
    var order = orders.get(id);
    if (order.status().equals("cancelled") && order.number() == null) {
      var sale = sales.of(resumed.of(order));
      drafts.park("discarded-" + id + "-undone", OrderOfSale.parked(sale));
      toast.say(messages.takenBack());
    }
    return SalePage.to("/sell/parked");
  }
}
