package io.usualstore.backend.payments;

import io.usualstore.backend.http.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/customers/{customer}/store-credit")
@RolesAllowed("customer")
@Produces(MediaType.APPLICATION_JSON)
class StoreCreditResource {
  private final StoreCreditService service;
  private final Idempotency idempotency;

  StoreCreditResource(StoreCreditService service, Idempotency idempotency) {
    this.service = service;
    this.idempotency = idempotency;
  }

  @GET
  public StoreCreditResponse balance(@RestPath long customer) {
    return service.balance(customer);
  }

  @POST
  @RolesAllowed("admin")
  @APIResponseSchema(value = StoreCreditResponse.class, responseCode = "201")
  public RestResponse<String> give(
      @RestPath long customer,
      @RestHeader("Idempotency-Key") String key,
      @NotNull @Valid StoreCreditRequest request,
      @Context UriInfo address) {
    return idempotency.once(key, address, request, () -> service.give(customer, request));
  }
}
