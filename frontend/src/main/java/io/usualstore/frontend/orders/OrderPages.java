package io.usualstore.frontend.orders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.home.Work;
import io.usualstore.frontend.orders.OrderApi.Cancellation;
import io.usualstore.frontend.page.Listing;
import io.usualstore.frontend.page.Looked;
import io.usualstore.frontend.page.Place;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.shop.Shops;
import io.usualstore.frontend.staff.Colleagues;
import io.usualstore.frontend.staff.StaffName;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/orders")
@Produces(MediaType.TEXT_HTML)
class OrderPages {

  private static final List<String> SORTS = List.of("newest", "oldest", "-total", "total");

  /**
   * @param totals null where nothing narrows the list: all that was ever sold is no sum for a till
   */
  @CheckedTemplate(basePath = "orders", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OrderList(
      Page<OrderSummary> page,
      OrderApi.Totals totals,
      OrderFilter filter,
      Listing list,
      List<StaffName> staff,
      Work.Waiting waiting,
      ApiProblem problem)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "orders", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OrderShow(Order order, OrderForms forms, ApiProblem problem) implements TemplateInstance {}

  /** {@code sold}: it was made just now, so the next thing is the next sale. */
  @CheckedTemplate(basePath = "orders", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Receipt(Order order, boolean sold) implements TemplateInstance {}

  private final OrderApi api;
  private final Shops shops;
  private final OrderMessages messages;
  private final Problems problems;
  private final Toast toast;
  private final Work work;
  private final Colleagues colleagues;

  OrderPages(
      @RestClient OrderApi api,
      Shops shops,
      OrderMessages messages,
      Problems problems,
      Toast toast,
      Work work,
      Colleagues colleagues) {
    this.api = api;
    this.shops = shops;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
    this.work = work;
    this.colleagues = colleagues;
  }

  @GET
  public TemplateInstance list(@BeanParam OrderFilter filter, @BeanParam Place place) {
    var looked =
        Looked.with(
            problems,
            List.of("q"),
            () ->
                api.list(
                    Typed.orNull(filter.q()),
                    filter.statuses(),
                    Typed.orNull(filter.from()),
                    Typed.orNull(filter.to()),
                    filter.customer(),
                    filter.staff(),
                    filter.toPayOut(),
                    filter.unpaid(),
                    place.sort(),
                    place.after(),
                    place.before()));
    var list = Listing.of(filter.address(), place, SORTS, looked.page());
    return new OrderList(
        looked.page(),
        filter.narrows() && !looked.page().items().isEmpty() ? totals(filter) : null,
        filter,
        list,
        colleagues.names(),
        work.waiting(),
        looked.problem());
  }

  private OrderApi.Totals totals(OrderFilter filter) {
    return api.totals(
        Typed.orNull(filter.q()),
        filter.statuses(),
        Typed.orNull(filter.from()),
        Typed.orNull(filter.to()),
        filter.customer(),
        filter.staff(),
        filter.toPayOut(),
        filter.unpaid());
  }

  @GET
  @Path("/{id}")
  public TemplateInstance show(@RestPath long id) {
    return shown(api.get(id), OrderForms.blank(), ApiProblem.NONE);
  }

  @GET
  @Path("/{id}/receipt")
  public TemplateInstance receipt(@RestPath long id, @RestQuery boolean sold) {
    return new Receipt(api.get(id), sold);
  }

  @POST
  @Path("/{id}/payment")
  public RestResponse<TemplateInstance> pay(
      @RestPath long id, @RestForm long dueMinor, @BeanParam PaymentForm form) {
    try {
      var money = shops.money();
      var payment = form.toApi(dueMinor, money, messages);
      var order = api.pay(id, form.key(), payment);
      work.changed();
      var taken = payment.amountMinor();
      var change = payment.tenderedMinor() == null ? 0 : payment.tenderedMinor() - taken;
      toast.say(
          change > 0
              ? messages.takenWithChange(money.format(taken), money.format(change))
              : messages.taken(money.format(taken)));
      return seeOther(order);
    } catch (ApiException e) {
      return again(
          id, OrderForms.blank().with(form), Map.of("amountMinor", "part"), e, Order::open);
    }
  }

  /**
   * The order's page once more, with what was wrong.
   *
   * @param fields the form's names for the API's fields, where they differ
   * @param asks whether the order as it is now still has the form: one that stood open too long
   *     asks for what somebody did meanwhile
   */
  RestResponse<TemplateInstance> again(
      long id,
      OrderForms forms,
      Map<String, String> fields,
      ApiException e,
      Predicate<Order> asks) {
    var order = api.get(id);
    var problem =
        problems
            .mendable(e)
            .renamed(field -> fields.getOrDefault(field, field))
            .orConflict(asks.test(order), messages.doneMeanwhile());
    return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
        .entity(shown(order, forms, problem))
        .build();
  }

  @POST
  @Path("/{id}/fulfil")
  public RestResponse<TemplateInstance> fulfil(@RestPath long id) {
    var order = api.fulfil(id);
    work.changed();
    toast.say(messages.handedOver(order.number()));
    return seeOther(order);
  }

  @POST
  @Path("/{id}/cancel")
  public RestResponse<TemplateInstance> cancel(@RestPath long id, @RestForm String reason) {
    try {
      var order = api.cancel(id, new Cancellation(Typed.text(reason)));
      work.changed();
      toast.say(messages.cancelled(order.number()));
      return seeOther(order);
    } catch (ApiException e) {
      return again(id, OrderForms.blank().with(reason), Map.of(), e, Order::cancellable);
    }
  }

  private OrderShow shown(Order order, OrderForms forms, ApiProblem problem) {
    return new OrderShow(order, forms, problem);
  }

  private static RestResponse<TemplateInstance> seeOther(Order order) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/orders/" + order.id())).build();
  }
}
