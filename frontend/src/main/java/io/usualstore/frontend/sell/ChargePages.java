package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.home.Work;
import io.usualstore.frontend.orders.OrderApi;
import io.usualstore.frontend.orders.OrderMessages;
import io.usualstore.frontend.orders.PaymentForm;
import io.usualstore.frontend.orders.StoreCreditApi;
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
import java.util.List;
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

  /** How it can be paid; the last is an order that is paid another day. */
  private static final List<String> METHODS =
      List.of("cash", "card", "transfer", "store_credit", "later");

  /** The API's names for what the form asks for. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "payment.amountMinor", "part",
          "payment.tenderedMinor", "tendered",
          "payment.reference", "reference");

  /** {@code collected}: the goods stay here for now, though they are paid. */
  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Charge(
      Sale sale,
      PaymentForm form,
      boolean collected,
      List<String> methods,
      long creditMinor,
      List<Long> quick,
      ApiProblem problem)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Change(Long changeMinor, Long missingMinor) implements TemplateInstance {}

  private final SalePage page;
  private final OrderApi orders;
  private final StoreCreditApi credits;
  private final Sales sales;
  private final Shops shops;
  private final OrderMessages messages;
  private final Problems problems;
  private final SellMessages texts;
  private final Toast toast;
  private final Work work;

  ChargePages(
      SalePage page,
      @RestClient OrderApi orders,
      @RestClient StoreCreditApi credits,
      Sales sales,
      Shops shops,
      OrderMessages messages,
      Problems problems,
      SellMessages texts,
      Toast toast,
      Work work) {
    this.page = page;
    this.orders = orders;
    this.credits = credits;
    this.sales = sales;
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
    var chosen = METHODS.contains(method) ? method : METHODS.get(0);
    return RestResponse.ok(shown(sale, blank(sale, chosen), false, ApiProblem.NONE));
  }

  /** Store credit that doesn't reach pays a part. */
  private PaymentForm blank(Sale sale, String method) {
    var form = PaymentForm.blank(sale.state().sale(), method);
    var credit = creditMinor(sale);
    return method.equals("store_credit") && credit < sale.totalMinor()
        ? form.paying(shops.money().plain(credit))
        : form;
  }

  private long creditMinor(Sale sale) {
    return sale.customer() == null ? 0 : credits.balance(sale.customer().id()).balanceMinor();
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
      @BeanParam SaleState.InForm sale,
      @RestForm long dueMinor,
      @RestForm boolean collected,
      @BeanParam PaymentForm form) {
    var state = sale.state();
    try {
      var payment =
          "later".equals(form.method()) || dueMinor == 0
              ? null
              : form.toApi(dueMinor, shops.money(), messages);
      var handOver = !collected && !"later".equals(form.method());
      var order =
          orders.place(state.sale(), OrderOfSale.placed(sales.of(state), payment, handOver));
      work.changed();
      return SalePage.to(
          payment != null && order.open()
              ? "/orders/" + order.id() // the rest is taken there
              : "/orders/" + order.id() + "/receipt?sold=true");
    } catch (ApiException e) {
      if (e.problem().is("idempotency-key-reused") && e.problem().instance() != null) {
        toast.say(texts.chargedAlready()); // by whoever stood at this till before, perhaps
        return SalePage.to(e.problem().instance());
      }
      var problem = problems.mendable(e).renamed(field -> FIELDS.getOrDefault(field, field));
      return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
          .entity(shown(sales.of(state), form, collected, problem))
          .build();
    }
  }

  private Charge shown(Sale sale, PaymentForm form, boolean collected, ApiProblem problem) {
    var credit = creditMinor(sale);
    var methods =
        METHODS.stream().filter(way -> credit > 0 || !way.equals("store_credit")).toList();
    return new Charge(
        sale,
        form,
        collected,
        methods,
        credit,
        shops.money().likelyTendered(sale.totalMinor()),
        problem);
  }
}
