package io.usualstore.frontend.customers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.orders.OrderApi;
import io.usualstore.frontend.orders.OrderSummary;
import io.usualstore.frontend.orders.StoreCreditApi;
import io.usualstore.frontend.page.Difference;
import io.usualstore.frontend.page.ForSale;
import io.usualstore.frontend.page.ListAddress;
import io.usualstore.frontend.page.Listing;
import io.usualstore.frontend.page.Looked;
import io.usualstore.frontend.page.Place;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.staff.ForWriters;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/customers")
@Produces(MediaType.TEXT_HTML)
class CustomerPages {

  private static final List<String> SORTS = List.of("name", "-name", "newest", "oldest");
  private static final List<String> HISTORY = List.of("newest");
  private static final int LATEST_ORDERS = 10;

  /** What the list shows, as it stands in its address. */
  record Filter(@RestQuery String q, @RestQuery String tag) {

    Filter {
      q = Typed.text(q);
      tag = Typed.text(tag);
    }

    ListAddress address() {
      return ListAddress.of("/customers").with("q", q).with("tag", tag);
    }
  }

  @CheckedTemplate(basePath = "customers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CustomerList(Page<CustomerSummary> page, Filter filter, Listing list, ApiProblem problem)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "customers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CustomerShow(Customer customer, Page<OrderSummary> orders, long creditMinor, Listing list)
      implements TemplateInstance {}

  /** {@code id} is null for a new one; {@code lost} is what somebody else saved meanwhile. */
  @CheckedTemplate(basePath = "customers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CustomerEdit(
      Long id, CustomerForm form, ApiProblem problem, List<Difference> lost, ForSale sale)
      implements TemplateInstance {}

  private final CustomerApi api;
  private final OrderApi orders;
  private final StoreCreditApi credit;
  private final CustomerMessages messages;
  private final Problems problems;
  private final Toast toast;

  CustomerPages(
      @RestClient CustomerApi api,
      @RestClient OrderApi orders,
      @RestClient StoreCreditApi credit,
      CustomerMessages messages,
      Problems problems,
      Toast toast) {
    this.api = api;
    this.orders = orders;
    this.credit = credit;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
  }

  @GET
  public TemplateInstance list(@BeanParam Filter filter, @BeanParam Place place) {
    var looked =
        Looked.with(
            problems,
            List.of("q", "tag"),
            () ->
                api.page(
                    Typed.orNull(filter.q()),
                    Typed.orNull(filter.tag()),
                    place.sort(),
                    place.after(),
                    place.before()));
    var list = Listing.of(filter.address(), place, SORTS, looked.page());
    return new CustomerList(looked.page(), filter, list, looked.problem());
  }

  @GET
  @Path("/new")
  @ForWriters
  public TemplateInstance blank(
      @RestQuery @DefaultValue("") String name, @BeanParam ForSale.InQuery sale) {
    var form = CustomerForm.blank(name);
    return new CustomerEdit(null, form, ApiProblem.NONE, List.of(), sale.read());
  }

  @POST
  public RestResponse<TemplateInstance> create(
      @BeanParam CustomerForm form, @BeanParam ForSale.InForm forSale) {
    var sale = forSale.read();
    try {
      var customer = api.create(form.key(), form.toApi());
      toast.say(messages.created(customer.name()));
      return sale.any() ? seeOther(sale.withCustomer(customer.id())) : seeOther(customer.id());
    } catch (ApiException e) {
      return again(null, form, refusal(e), List.of(), sale);
    }
  }

  @GET
  @Path("/{id}")
  public RestResponse<TemplateInstance> show(@RestPath long id, @BeanParam Place place) {
    var customer = api.get(id);
    if (customer.id() != id) { // merged: the old address leads to the new
      return seeOther(customer.id());
    }
    var history = orders.ofCustomer(id, place.after(), place.before(), LATEST_ORDERS);
    var list = Listing.of(ListAddress.of("/customers/" + id), place, HISTORY, history);
    var creditMinor = customer.erasedAt() == null ? credit.balance(id).balanceMinor() : 0;
    return RestResponse.ok(new CustomerShow(customer, history, creditMinor, list));
  }

  @GET
  @Path("/{id}/edit")
  @ForWriters
  public TemplateInstance edit(@RestPath long id) {
    var customer = api.get(id);
    return new CustomerEdit(
        customer.id(), CustomerForm.of(customer), ApiProblem.NONE, List.of(), ForSale.NONE);
  }

  @POST
  @Path("/{id}")
  public RestResponse<TemplateInstance> change(@RestPath long id, @BeanParam CustomerForm form) {
    try {
      toast.say(messages.saved(api.change(id, '"' + form.version() + '"', form.toApi()).name()));
      return seeOther(id);
    } catch (ApiException e) {
      var problem = refusal(e);
      return problem.status() == 412
          ? lostRace(api.get(id), form, problem)
          : again(id, form, problem, List.of(), ForSale.NONE);
    }
  }

  /** Both versions side by side; saving once more puts what is typed in the other's place. */
  private RestResponse<TemplateInstance> lostRace(
      Customer saved, CustomerForm form, ApiProblem problem) {
    return again(
        saved.id(),
        form.withVersionOf(saved),
        problem.saying(messages.changedMeanwhile()),
        form.differences(saved, messages),
        ForSale.NONE);
  }

  private ApiProblem refusal(ApiException e) {
    var problem = problems.mendable(e).renamed(field -> field.replaceFirst("^tags\\[.*", "tags"));
    return problem.saysDoneBefore() ? problem.saying(messages.madeAlready()) : problem;
  }

  private static RestResponse<TemplateInstance> again(
      Long id, CustomerForm form, ApiProblem problem, List<Difference> lost, ForSale sale) {
    return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
        .entity(new CustomerEdit(id, form, problem, lost, sale))
        .build();
  }

  private static RestResponse<TemplateInstance> seeOther(long id) {
    return seeOther("/customers/" + id);
  }

  private static RestResponse<TemplateInstance> seeOther(String address) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create(address)).build();
  }
}
