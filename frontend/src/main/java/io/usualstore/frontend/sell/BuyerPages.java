package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.customers.CustomerApi;
import io.usualstore.frontend.customers.CustomerSummary;
import io.usualstore.frontend.page.ListAddress;
import io.usualstore.frontend.page.Looked;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Who buys. */
@Path("/sell")
@Produces(MediaType.TEXT_HTML)
class BuyerPages {

  private static final int CUSTOMERS = 20;

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ChooseCustomer(
      SaleState state, Page<CustomerSummary> page, String q, ApiProblem problem, String newCustomer)
      implements TemplateInstance {}

  private final CustomerApi customers;
  private final SalePage sales;
  private final WaitingSales waiting;
  private final Problems problems;

  BuyerPages(
      @RestClient CustomerApi customers, SalePage sales, WaitingSales waiting, Problems problems) {
    this.sales = sales;
    this.waiting = waiting;
    this.customers = customers;
    this.problems = problems;
  }

  @GET
  @Path("/customer")
  public TemplateInstance chooseCustomer(
      @BeanParam SaleState.InQuery sale, @RestQuery @DefaultValue("") String q) {
    var looked =
        Looked.with(problems, List.of("q"), () -> customers.list(Typed.orNull(q), null, CUSTOMERS));
    var state = sale.state();
    if (!state.empty()) {
      waiting.kept(state);
    }
    var newCustomer =
        ListAddress.of("/customers/new").with("name", q).with("sale", state.query()).toString();
    return new ChooseCustomer(state, looked.page(), q, looked.problem(), newCustomer);
  }

  @GET
  @Path("/for")
  public RestResponse<TemplateInstance> forCustomer(
      @BeanParam SaleState.InQuery sale, @RestQuery String buyer) {
    return sales.show(sale.state().forCustomer(buyer));
  }
}
