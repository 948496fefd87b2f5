package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.home.Work;
import io.usualstore.frontend.orders.OrderApi;
import io.usualstore.frontend.orders.OrderApi.OrderLine;
import io.usualstore.frontend.orders.OrderApi.OrderRequest;
import io.usualstore.frontend.orders.OrderMessages;
import io.usualstore.frontend.orders.PaymentForm;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.shop.Shops;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** From a sale to an order: the money is taken, once. */
@Path("/sell/charge")
@Produces(MediaType.TEXT_HTML)
class ChargePages {

  /** How it can be paid; the last is an order that is paid another day. */
  private static final List<String> METHODS = List.of("cash", "card", "transfer", "later");

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Charge(
      Sale sale, PaymentForm form, List<String> methods, List<Long> notes, ApiProblem problem)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Change(Long changeMinor, Long missingMinor) implements TemplateInstance {}

  private final OrderApi orders;
  private final Sales sales;
  private final Shops shops;
  private final OrderMessages messages;
  private final Problems problems;
  private final Work work;

  ChargePages(
      @RestClient OrderApi orders,
      Sales sales,
      Shops shops,
      OrderMessages messages,
      Problems problems,
      Work work) {
    this.orders = orders;
    this.sales = sales;
    this.shops = shops;
    this.messages = messages;
    this.problems = problems;
    this.work = work;
  }

  @GET
  public RestResponse<TemplateInstance> ask(
      @BeanParam SaleState.InQuery query, @RestQuery @DefaultValue("cash") String method) {
    var sale = sales.of(query.state());
    if (!sale.sellable()) {
      return ResponseBuilder.<TemplateInstance>seeOther(
              URI.create("/sell?" + query.state().query()))
          .build();
    }
    var chosen = METHODS.contains(method) ? method : METHODS.get(0);
    return RestResponse.ok(
        shown(sale, PaymentForm.blank(query.state().sale(), chosen), ApiProblem.NONE));
  }

  /** What goes back, while the cash given is typed. */
  @GET
  @Path("/change")
  public TemplateInstance change(
      @RestQuery long dueMinor, @RestQuery @DefaultValue("") String tendered) {
    var given = shops.current().money().parse(tendered);
    return new Change(
        given.filter(minor -> minor >= dueMinor).map(minor -> minor - dueMinor).orElse(null),
        given.filter(minor -> minor < dueMinor).map(minor -> dueMinor - minor).orElse(null));
  }

  @POST
  public RestResponse<TemplateInstance> charge(
      @BeanParam SaleState.InForm sale, @RestForm long dueMinor, @BeanParam PaymentForm form) {
    var state = sale.state();
    try {
      var payment =
          "later".equals(form.method()) || dueMinor == 0
              ? null
              : form.toApi(dueMinor, shops.current().money(), messages);
      var order =
          orders.place(state.sale(), request(state, payment, !"later".equals(form.method())));
      work.changed();
      return ResponseBuilder.<TemplateInstance>seeOther(
              URI.create("/orders/" + order.id() + "/receipt?sold=true"))
          .build();
    } catch (ApiException e) {
      int status = e.problem().status();
      if (List.of(401, 403).contains(status) || status >= 500) {
        throw e;
      }
      return ResponseBuilder.<TemplateInstance>create(status, null)
          .entity(shown(sales.of(state), form, problems.worded(e)))
          .build();
    }
  }

  private OrderRequest request(SaleState state, OrderApi.Payment payment, boolean handOver) {
    var sale = sales.of(state);
    var lines =
        sale.lines().stream()
            .map(line -> new OrderLine(line.widget().id(), line.quantity()))
            .toList();
    return new OrderRequest(
        state.customerId(),
        lines,
        sale.discountMinor() == 0 ? null : sale.discountMinor(),
        sale.discountMinor() == 0 ? null : state.reason(),
        handOver,
        payment);
  }

  private Charge shown(Sale sale, PaymentForm form, ApiProblem problem) {
    return new Charge(
        sale, form, METHODS, shops.current().money().likelyTendered(sale.totalMinor()), problem);
  }
}
