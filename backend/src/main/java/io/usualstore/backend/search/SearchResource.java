package io.usualstore.backend.search;

import io.usualstore.backend.catalog.WidgetRepository;
import io.usualstore.backend.customers.CustomerRepository;
import io.usualstore.backend.orders.OrderSearch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/search")
@RolesAllowed("customer") // the least access level that may; a higher one includes it
class SearchResource {
  private final OrderSearch orders;
  private final WidgetRepository widgets;
  private final CustomerRepository customers;

  SearchResource(OrderSearch orders, WidgetRepository widgets, CustomerRepository customers) {
    this.orders = orders;
    this.widgets = widgets;
    this.customers = customers;
  }

  /** Only where no kind has what was typed are all asked for what is nearly that. */
  @GET
  public Found search(
      @RestQuery @NotBlank @Size(max = 200) String q,
      @RestQuery @DefaultValue("8") @Min(1) @Max(50) int limit) {
    var found =
        new Found(orders.find(q, limit), widgets.search(q, limit), customers.search(q, limit));
    return found.nothing()
        ? new Found(List.of(), widgets.searchLoosely(q, limit), customers.searchLoosely(q, limit))
        : found;
  }
}
