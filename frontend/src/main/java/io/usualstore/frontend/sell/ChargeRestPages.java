package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.home.Work;
import io.usualstore.frontend.orders.Order;
import io.usualstore.frontend.orders.OrderApi;
import io.usualstore.frontend.orders.OrderMessages;
import io.usualstore.frontend.orders.PaymentForm;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.shop.Shops;
import io.usualstore.frontend.staff.ForWriters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A sale that was paid in part: the rest is taken at the till, too, until nothing is open. */
@Path("/sell/rest/{id}")
@Produces(MediaType.TEXT_HTML)
class ChargeRestPages {

  private static final Map<String, String> FIELDS =
      Map.of("amountMinor", "part", "tenderedMinor", "tendered");

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ChargeRest(Order order, Due due, ApiProblem problem) implements TemplateInstance {}

  private final OrderApi orders;
  private final Dues dues;
  private final Shops shops;
  private final OrderMessages messages;
  private final Problems problems;
  private final Work work;

  ChargeRestPages(
      @RestClient OrderApi orders,
      Dues dues,
      Shops shops,
      OrderMessages messages,
      Problems problems,
      Work work) {
    this.orders = orders;
    this.dues = dues;
    this.shops = shops;
    this.messages = messages;
    this.problems = problems;
    this.work = work;
  }

  /** Where a payment leads: to the rest, or to the receipt. */
  static String after(Order order, boolean later) {
    return order.open() && !later
        ? "/sell/rest/" + order.id()
        : "/orders/" + order.id() + "/receipt?sold=true";
  }

  @GET
  @ForWriters
  public RestResponse<TemplateInstance> ask(@RestPath long id) {
    var order = orders.get(id);
    if (!order.open() || order.number() == null) {
      return SalePage.to(
          order.number() == null ? "/orders/" + id : "/orders/" + id + "/receipt?sold=true");
    }
    var form = PaymentForm.blank(UUID.randomUUID().toString(), "cash");
    return RestResponse.ok(new ChargeRest(order, dues.of(order, form), ApiProblem.NONE));
  }

  @POST
  public RestResponse<TemplateInstance> pay(
      @RestPath long id, @RestForm long dueMinor, @BeanParam PaymentForm form) {
    var due = dues.of(orders.get(id), form);
    try {
      var payment = dues.asFarAsCreditGoes(form, due).toApi(dueMinor, shops.money(), messages);
      var order = orders.pay(id, form.key(), payment);
      work.changed();
      return SalePage.to(after(order, false));
    } catch (ApiException e) {
      var order = orders.get(id);
      var problem =
          problems
              .mendable(e)
              .renamed(field -> FIELDS.getOrDefault(field, field))
              .orConflict(order.open(), messages.restTakenMeanwhile());
      return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
          .entity(new ChargeRest(order, dues.of(order, form), problem))
          .build();
    }
  }
}
