package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.customers.CustomerApi;
import io.usualstore.frontend.customers.CustomerSummary;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Who buys. */
@Path("/sell")
@Produces(MediaType.TEXT_HTML)
class BuyerPages {

  private static final int CUSTOMERS = 20;

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ChooseCustomer(SaleState state, Page<CustomerSummary> page, String q)
      implements TemplateInstance {}

  private final CustomerApi customers;

  BuyerPages(@RestClient CustomerApi customers) {
    this.customers = customers;
  }

  @GET
  @Path("/customer")
  public TemplateInstance chooseCustomer(
      @BeanParam SaleState.InQuery sale, @RestQuery @DefaultValue("") String q) {
    return new ChooseCustomer(sale.state(), customers.list(Typed.orNull(q), null, CUSTOMERS), q);
  }

  @GET
  @Path("/for")
  public RestResponse<TemplateInstance> forCustomer(
      @BeanParam SaleState.InQuery sale, @RestQuery String buyer) {
    return SalePage.to("/sell?" + sale.state().forCustomer(buyer).query());
  }
}
