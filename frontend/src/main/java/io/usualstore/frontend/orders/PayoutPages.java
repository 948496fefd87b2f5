package io.usualstore.frontend.orders;

import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.home.Work;
import io.usualstore.frontend.orders.OrderApi.Cancellation;
import io.usualstore.frontend.orders.OrderApi.Payment;
import io.usualstore.frontend.orders.OrderForms.PayoutForm;
import io.usualstore.frontend.page.Amounts;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.shop.Shops;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The money of a granted refund goes back, or it doesn't; the forms are the order page's. */
@Path("/orders/{id}/refunds/{refund}")
@Produces(MediaType.TEXT_HTML)
class PayoutPages {

  /** The API's names for what the form has under others, since the page has another payment's. */
  private static final Map<String, String> FIELDS =
      Map.of("amountMinor", "payout", "reference", "payout-reference");

  private final OrderApi api;
  private final OrderPages orders;
  private final Shops shops;
  private final OrderMessages messages;
  private final Toast toast;
  private final Work work;

  PayoutPages(
      @RestClient OrderApi api,
      OrderPages orders,
      Shops shops,
      OrderMessages messages,
      Toast toast,
      Work work) {
    this.api = api;
    this.orders = orders;
    this.shops = shops;
    this.messages = messages;
    this.toast = toast;
    this.work = work;
  }

  @POST
  @Path("/payout")
  public RestResponse<TemplateInstance> payOut(
      @RestPath long id, @RestPath long refund, @BeanParam PayoutForm form) {
    var money = shops.money();
    try {
      var amountMinor =
          Typed.text(form.payout()).isEmpty()
              ? null
              : money
                  .parse(form.payout())
                  .orElseThrow(
                      () ->
                          new ApiException(
                              ApiProblem.ofField(
                                  "payout",
                                  Amounts.fault(money, form.payout(), messages.amountWrong())),
                              null));
      api.payOut(
          id,
          refund,
          form.key(),
          new Payment(form.method(), amountMinor, null, Typed.orNull(form.reference())));
      work.changed();
      toast.say(messages.paidOut());
      return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/orders/" + id)).build();
    } catch (ApiException e) {
      return orders.again(
          id, OrderForms.blank().with(form), FIELDS, e, order -> waits(order, refund));
    }
  }

  @POST
  @Path("/withdrawal")
  public RestResponse<TemplateInstance> withdraw(
      @RestPath long id, @RestPath long refund, @RestForm String reason) {
    try {
      api.withdraw(id, refund, new Cancellation(Typed.text(reason)));
      work.changed();
      toast.say(messages.withdrawn());
      return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/orders/" + id)).build();
    } catch (ApiException e) {
      return orders.again(
          id, OrderForms.blank().with(reason), FIELDS, e, order -> waits(order, refund));
    }
  }

  private static boolean waits(Order order, long refund) {
    return order.refundToPayOut() != null && order.refundToPayOut().id() == refund;
  }
}
