package io.usualstore.frontend.orders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.customers.Customer;
import io.usualstore.frontend.customers.CustomerApi;
import io.usualstore.frontend.orders.StoreCreditApi.Gift;
import io.usualstore.frontend.page.Amounts;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.shop.Shops;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the shop owes a customer, and an admin's adding to it. */
@Path("/customers/{customer}/store-credit")
@Produces(MediaType.TEXT_HTML)
class StoreCreditPages {

  /** {@code key} makes one gift of it, however often it is sent. */
  public record GiftForm(@RestForm String key, @RestForm String amount, @RestForm String reason) {}

  @CheckedTemplate(basePath = "orders", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record StoreCredit(Customer customer, long balanceMinor, GiftForm form, ApiProblem problem)
      implements TemplateInstance {}

  private final StoreCreditApi api;
  private final CustomerApi customers;
  private final Shops shops;
  private final OrderMessages messages;
  private final Problems problems;
  private final Toast toast;

  StoreCreditPages(
      @RestClient StoreCreditApi api,
      @RestClient CustomerApi customers,
      Shops shops,
      OrderMessages messages,
      Problems problems,
      Toast toast) {
    this.api = api;
    this.customers = customers;
    this.shops = shops;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
  }

  @GET
  public TemplateInstance show(@RestPath long customer) {
    var form = new GiftForm(UUID.randomUUID().toString(), "", "");
    return shown(customer, form, ApiProblem.NONE);
  }

  @POST
  public RestResponse<TemplateInstance> give(@RestPath long customer, @BeanParam GiftForm form) {
    try {
      var amountMinor =
          shops
              .money()
              .parse(Typed.text(form.amount()))
              .orElseThrow(
                  () ->
                      new ApiException(
                          ApiProblem.ofField(
                              "amount",
                              Amounts.fault(shops.money(), form.amount(), messages.amountWrong())),
                          null));
      api.give(customer, form.key(), new Gift(amountMinor, Typed.text(form.reason())));
      toast.say(messages.creditGiven());
      return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/customers/" + customer))
          .build();
    } catch (ApiException e) {
      var problem =
          problems.mendable(e).renamed(field -> field.equals("amountMinor") ? "amount" : field);
      return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
          .entity(shown(customer, form, problem))
          .build();
    }
  }

  private StoreCredit shown(long customer, GiftForm form, ApiProblem problem) {
    return new StoreCredit(
        customers.get(customer), api.balance(customer).balanceMinor(), form, problem);
  }
}
