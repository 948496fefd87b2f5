package io.usualstore.backend.orders;

import io.usualstore.backend.http.CommonAnswers;
import io.usualstore.backend.http.Idempotency;
import io.usualstore.backend.payments.PayOutRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/orders/{order}/refunds")
@Produces(MediaType.APPLICATION_JSON)
class RefundResource {
  private final RefundService service;
  private final WithdrawalService withdrawals;
  private final Idempotency idempotency;

  RefundResource(RefundService service, WithdrawalService withdrawals, Idempotency idempotency) {
    this.service = service;
    this.withdrawals = withdrawals;
    this.idempotency = idempotency;
  }

  /** What these pieces would give back; nothing is written. */
  @POST
  @Path("/quote")
  @RolesAllowed("developer")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public RefundQuote quote(@RestPath long order, @NotNull @Valid RefundQuoteRequest request) {
    return service.quote(order, request);
  }

  @POST
  @RolesAllowed("developer")
  @APIResponseSchema(value = OrderResponse.class, responseCode = "201")
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
  @Consumes(MediaType.APPLICATION_JSON) // a record of one text would be made of text/plain too
  @RolesAllowed("developer")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public OrderResponse withdraw(
      @RestPath long order, @RestPath long refund, @NotNull @Valid CancelRequest request) {
    return withdrawals.withdraw(order, refund, request);
  }

  @POST
  @Path("/{refund}/payouts")
  @RolesAllowed("admin") // who grants a refund doesn't hand it to themselves
  @APIResponseSchema(value = OrderResponse.class, responseCode = "201")
  public RestResponse<String> payOut(
      @RestPath long order,
      @RestPath long refund,
      @RestHeader("Idempotency-Key") String key,
      @NotNull @Valid PayOutRequest request,
      @Context UriInfo address) {
    return idempotency.once(key, address, request, () -> service.payOut(order, refund, request));
  }
}
