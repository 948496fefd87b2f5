package io.usualstore.backend.orders;

import io.usualstore.backend.http.Idempotency;
import io.usualstore.backend.payments.PayOutRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/orders/{order}/refunds")
class RefundResource {
  private final RefundService service;
  private final Idempotency idempotency;

  RefundResource(RefundService service, Idempotency idempotency) {
    this.service = service;
    this.idempotency = idempotency;
  }

  /** What these pieces would give back; nothing is written. */
  @POST
  @Path("/quote")
  @RolesAllowed("developer")
  public RefundQuote quote(@RestPath long order, @NotNull @Valid RefundQuoteRequest request) {
    return service.quote(order, request);
  }

  @POST
  @RolesAllowed("developer")
  public RestResponse<String> grant(
      @RestPath long order,
      @RestHeader("Idempotency-Key") String key,
      @NotNull @Valid RefundRequest request,
      @Context UriInfo address) {
    return idempotency.once(key, address, request, () -> service.grant(order, request));
  }

  /** What was granted by mistake. */
  @POST
  @Path("/{refund}/withdrawal")
  @RolesAllowed("developer")
  public OrderResponse withdraw(
      @RestPath long order, @RestPath long refund, @NotNull @Valid CancelRequest request) {
    return service.withdraw(order, refund, request);
  }

  @POST
  @Path("/{refund}/payouts")
  @RolesAllowed("admin") // who grants a refund doesn't hand it to themselves
  public RestResponse<String> payOut(
      @RestPath long order,
      @RestPath long refund,
      @RestHeader("Idempotency-Key") String key,
      @NotNull @Valid PayOutRequest request,
      @Context UriInfo address) {
    return idempotency.once(key, address, request, () -> service.payOut(order, refund, request));
  }
}
