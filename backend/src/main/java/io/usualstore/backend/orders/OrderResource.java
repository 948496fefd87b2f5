package io.usualstore.backend.orders;

import io.usualstore.backend.http.CommonAnswers;
import io.usualstore.backend.http.Cursor;
import io.usualstore.backend.http.Flag;
import io.usualstore.backend.http.Idempotency;
import io.usualstore.backend.http.Page;
import io.usualstore.backend.http.PageRequest;
import io.usualstore.backend.payments.PaymentRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/orders")
@RolesAllowed("customer") // the least access level that may; a higher one includes it
@Produces(MediaType.APPLICATION_JSON)
class OrderResource {
  private final OrderRepository orders;
  private final OrderSearch search;
  private final OrderReader reader;
  private final OrderService service;
  private final Idempotency idempotency;

  OrderResource(
      OrderRepository orders,
      OrderSearch search,
      OrderReader reader,
      OrderService service,
      Idempotency idempotency) {
    this.orders = orders;
    this.search = search;
    this.reader = reader;
    this.service = service;
    this.idempotency = idempotency;
  }

  @GET
  public Page<OrderSummary> list(
      @RestQuery @DefaultValue("") @Size(max = 200) String q,
      @RestQuery @Size(max = 10, message = "Use at most {max} statuses") List<OrderStatus> status,
      @RestQuery Day from,
      @RestQuery Day to,
      @RestQuery Long customerId,
      @RestQuery Long staffId,
      @RestQuery @DefaultValue("false") Flag toPayOut,
      @RestQuery @DefaultValue("false") Flag unpaid,
      @RestQuery @DefaultValue("newest") OrderSort sort,
      @RestQuery @DefaultValue("") Cursor after,
      @RestQuery @DefaultValue("") Cursor before,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    var filter = search.filter(q, from, to, status, customerId, staffId, toPayOut, unpaid);
    return orders.page(filter, sort, new PageRequest(after, before, limit));
  }

  /** Of the same orders as the list, whatever its page. */
  @GET
  @Path("/totals")
  public OrderTotals totals(
      @RestQuery @DefaultValue("") @Size(max = 200) String q,
      @RestQuery @Size(max = 10, message = "Use at most {max} statuses") List<OrderStatus> status,
      @RestQuery Day from,
      @RestQuery Day to,
      @RestQuery Long customerId,
      @RestQuery Long staffId,
      @RestQuery @DefaultValue("false") Flag toPayOut,
      @RestQuery @DefaultValue("false") Flag unpaid) {
    var filter = search.filter(q, from, to, status, customerId, staffId, toPayOut, unpaid);
    return orders.totals(filter);
  }

  @GET
  @Path("/{id}")
  public OrderResponse one(@RestPath long id) {
    return reader.read(id);
  }

  @POST
  @RolesAllowed("developer")
  @APIResponseSchema(value = OrderResponse.class, responseCode = "201")
  @Extension(name = CommonAnswers.REFUSES, value = "404")
  public RestResponse<String> place(
      @RestHeader("Idempotency-Key") String key,
      @NotNull @Valid OrderRequest request,
      @Context UriInfo address) {
    return idempotency.once(key, address, request, () -> service.place(request));
  }

  @POST
  @Path("/{id}/payments")
  @RolesAllowed("developer")
  @APIResponseSchema(value = OrderResponse.class, responseCode = "201")
  public RestResponse<String> pay(
      @RestPath long id,
      @RestHeader("Idempotency-Key") String key,
      @NotNull @Valid PaymentRequest request,
      @Context UriInfo address) {
    return idempotency.once(key, address, request, () -> service.pay(id, request));
  }

  @POST
  @Path("/{id}/fulfil")
  @RolesAllowed("developer")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public OrderResponse fulfil(@RestPath long id) {
    return service.fulfil(id);
  }

  @POST
  @Path("/{id}/cancel")
  @Consumes(MediaType.APPLICATION_JSON) // a record of one text would be made of text/plain too
  @RolesAllowed("developer")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public OrderResponse cancel(@RestPath long id, @NotNull @Valid CancelRequest request) {
    return service.cancel(id, request);
  }
}
