package io.usualstore.backend.stock;

import io.usualstore.backend.http.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** Many widgets' movements at once: all are booked, or none. */
@Path("/stock")
@RolesAllowed("developer")
@Produces(MediaType.APPLICATION_JSON)
class StockBookingResource {
  private final StockBookingService service;
  private final Idempotency idempotency;

  StockBookingResource(StockBookingService service, Idempotency idempotency) {
    this.service = service;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/receipts")
  @APIResponseSchema(value = StockBookingResponse.class, responseCode = "201")
  public RestResponse<String> receive(
      @RestHeader("Idempotency-Key") String key,
      UriInfo address,
      @NotNull @Valid ReceiptRequest request) {
    return idempotency.once(key, address, request, () -> service.receive(request));
  }

  @POST
  @Path("/counts")
  @APIResponseSchema(value = StockBookingResponse.class, responseCode = "201")
  public RestResponse<String> count(
      @RestHeader("Idempotency-Key") String key,
      UriInfo address,
      @NotNull @Valid CountRequest request) {
    return idempotency.once(key, address, request, () -> service.count(request));
  }
}
