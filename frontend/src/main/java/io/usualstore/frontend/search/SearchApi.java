package io.usualstore.frontend.search;

import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.SessionHeader;
import io.usualstore.frontend.catalog.WidgetSummary;
import io.usualstore.frontend.customers.CustomerSummary;
import io.usualstore.frontend.orders.OrderSummary;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/search")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
interface SearchApi {

  @GET
  Found search(@RestQuery String q);

  @GET
  Found first(@RestQuery String q, @RestQuery int limit);

  /** What a text may mean, by kind: what it names exactly comes first. */
  record Found(
      List<OrderSummary> orders, List<WidgetSummary> widgets, List<CustomerSummary> customers) {

    static final Found NOTHING = new Found(List.of(), List.of(), List.of());

    public boolean isEmpty() {
      return orders.isEmpty() && widgets.isEmpty() && customers.isEmpty();
    }
  }
}
