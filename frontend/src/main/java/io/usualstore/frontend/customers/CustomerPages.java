package io.usualstore.frontend.customers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.orders.OrderApi;
import io.usualstore.frontend.orders.OrderSummary;
import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.page.Typed;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/customers")
@Produces(MediaType.TEXT_HTML)
class CustomerPages {

  private static final int LATEST_ORDERS = 10;

  /** What the list shows, as it stands in its address. */
  record Filter(String q) {

    public boolean any() {
      return !q.isEmpty();
    }

    public String after(String cursor) {
      return "/customers?q=%s&after=%s".formatted(Addresses.encode(q), Addresses.encode(cursor));
    }
  }

  @CheckedTemplate(basePath = "customers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CustomerList(Page<CustomerSummary> page, Filter filter) implements TemplateInstance {}

  @CheckedTemplate(basePath = "customers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CustomerList$rows(Page<CustomerSummary> page, Filter filter) implements TemplateInstance {}

  @CheckedTemplate(basePath = "customers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CustomerShow(Customer customer, Page<OrderSummary> orders) implements TemplateInstance {}

  /** {@code id} is null for a new one. */
  @CheckedTemplate(basePath = "customers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CustomerEdit(Long id, CustomerForm form, ApiProblem problem) implements TemplateInstance {}

  private final CustomerApi api;
  private final OrderApi orders;
  private final CustomerMessages messages;
  private final Problems problems;
  private final Toast toast;

  CustomerPages(
      @RestClient CustomerApi api,
      @RestClient OrderApi orders,
      CustomerMessages messages,
      Problems problems,
      Toast toast) {
    this.api = api;
    this.orders = orders;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
  }

  @GET
  public TemplateInstance list(
      @RestQuery @DefaultValue("") String q,
      @RestQuery String after,
      @RestHeader("HX-Request") boolean htmx) {
    var page = api.list(Typed.orNull(q), Typed.orNull(after), null);
    var filter = new Filter(q);
    return htmx ? new CustomerList$rows(page, filter) : new CustomerList(page, filter);
  }

  @GET
  @Path("/new")
  public TemplateInstance blank(@RestQuery @DefaultValue("") String name) {
    return new CustomerEdit(null, CustomerForm.blank(name), ApiProblem.NONE);
  }

  @POST
  public RestResponse<TemplateInstance> create(@BeanParam CustomerForm form) {
    try {
      var customer = api.create(form.toApi());
      toast.say(messages.created(customer.name()));
      return seeOther(customer.id());
    } catch (ApiException e) {
      return again(null, form, e);
    }
  }

  @GET
  @Path("/{id}")
  public TemplateInstance show(@RestPath long id) {
    return new CustomerShow(
        api.get(id), orders.list(null, List.of(), null, null, id, null, LATEST_ORDERS));
  }

  @GET
  @Path("/{id}/edit")
  public TemplateInstance edit(@RestPath long id) {
    return new CustomerEdit(id, CustomerForm.of(api.get(id)), ApiProblem.NONE);
  }

  @POST
  @Path("/{id}")
  public RestResponse<TemplateInstance> change(@RestPath long id, @BeanParam CustomerForm form) {
    try {
      toast.say(messages.saved(api.change(id, '"' + form.version() + '"', form.toApi()).name()));
      return seeOther(id);
    } catch (ApiException e) {
      return again(id, e.problem().status() == 412 ? form.withVersionOf(api.get(id)) : form, e);
    }
  }

  private RestResponse<TemplateInstance> again(Long id, CustomerForm form, ApiException e) {
    int status = e.problem().status();
    if (List.of(401, 403, 404).contains(status) || status >= 500) {
      throw e;
    }
    return ResponseBuilder.<TemplateInstance>create(status, null)
        .entity(new CustomerEdit(id, form, problems.worded(e)))
        .build();
  }

  private static RestResponse<TemplateInstance> seeOther(long id) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/customers/" + id)).build();
  }
}
