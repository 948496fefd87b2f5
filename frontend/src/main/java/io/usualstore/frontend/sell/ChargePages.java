package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.home.Work;
import io.usualstore.frontend.orders.OrderApi;
import io.usualstore.frontend.orders.OrderMessages;
import io.usualstore.frontend.orders.PaymentForm;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.shop.Shops;
import io.usualstore.frontend.staff.ForWriters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** From a sale to an order: the money is taken, once. */
@Path("/sell/charge")
@Produces(MediaType.TEXT_HTML)
class ChargePages {

  /** The API's names for what the form asks for. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "payment.amountMinor", "part",
          "payment.tenderedMinor", "tendered",
          "payment.reference", "reference");

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Charge(Sale sale, Due due, ApiProblem problem) implements TemplateInstance {}

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Change(Long changeMinor, Long missingMinor) implements TemplateInstance {}

  private final SalePage page;
  private final OrderApi orders;
  private final Sales sales;
  private final Dues dues;
  private final WaitingSales waiting;
  private final Shops shops;
  private final OrderMessages messages;
  private final Problems problems;
  private final SellMessages texts;
  private final Toast toast;
  private final Work work;

  ChargePages(
      SalePage page,
      @RestClient OrderApi orders,
      Sales sales,
      Dues dues,
      WaitingSales waiting,
      Shops shops,
      OrderMessages messages,
      Problems problems,
      SellMessages texts,
      Toast toast,
      Work work) {
    this.page = page;
    this.orders = orders;
    this.sales = sales;
    this.dues = dues;
    this.waiting = waiting;
    this.shops = shops;
    this.messages = messages;
    this.problems = problems;
    this.texts = texts;
    this.toast = toast;
    this.work = work;
  }

  @GET
  @ForWriters
  public RestResponse<TemplateInstance> ask(
      @BeanParam SaleState.InQuery query, @RestQuery @DefaultValue("cash") String method) {
    var sale = sales.of(query.state());
    if (!sale.sellable()) {
      return page.show(query.state());
    }
    waiting.keepAside(sale);
    var form = PaymentForm.blank(sale.state().sale(), Dues.method(method));
    return RestResponse.ok(new Charge(sale, dues.of(sale, form, false), ApiProblem.NONE));
  }

  /** What goes back, while the cash given is typed. */
  @GET
  @Path("/change")
  public TemplateInstance change(
      @RestQuery long dueMinor,
      @RestQuery @DefaultValue("") String part,
      @RestQuery @DefaultValue("") String tendered) {
    var money = shops.money();
    var paidMinor = money.parse(part).orElse(dueMinor);
    var given = money.parse(tendered);
    return new Change(
        given.filter(minor -> minor >= paidMinor).map(minor -> minor - paidMinor).orElse(null),
        given.filter(minor -> minor < paidMinor).map(minor -> paidMinor - minor).orElse(null));
  }

  @POST
  public RestResponse<TemplateInstance> charge(
      @BeanParam SaleState.InForm state,
      @RestForm long dueMinor,
      @RestForm boolean collected,
      @BeanParam PaymentForm form) {
    var sale = sales.of(state.state());
    var due = dues.of(sale, form, collected);
    try {
      var later = Dues.LATER.equals(form.method());
      var payment =
          later || dueMinor == 0
              ? null
              : dues.asFarAsCreditGoes(form, due).toApi(dueMinor, shops.money(), messages);
      var placed = OrderOfSale.placed(sale, payment, !collected && !later, dueMinor);
      var order = orders.place(sale.state().sale(), placed);
      work.changed();
      waiting.done(sale.state());
      return SalePage.to(ChargeRestPages.after(order, later));
    } catch (ApiException e) {
      if (e.problem().saysDoneBefore() && e.problem().instance() != null) {
        waiting.done(sale.state());
        toast.say(texts.chargedAlready()); // by whoever stood at this till before, perhaps
        return SalePage.to(e.problem().instance());
      }
      var asItIsNow = sales.of(sale.state()); // somebody else may have taken what was left
      var dueNow = dues.of(asItIsNow, form, collected);
      var problem =
          problems
              .mendable(e)
              .renamed(field -> FIELDS.getOrDefault(field, field))
              .orConflict(!dueNow.free() || dueMinor == 0, messages.doneMeanwhile());
      return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
          .entity(new Charge(asItIsNow, dueNow, problem))
          .build();
    }
  }
}
