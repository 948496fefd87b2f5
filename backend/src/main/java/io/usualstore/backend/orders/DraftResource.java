package io.usualstore.backend.orders;

import io.usualstore.backend.http.CommonAnswers;
import io.usualstore.backend.http.Cursor;
import io.usualstore.backend.http.ETag;
import io.usualstore.backend.http.Idempotency;
import io.usualstore.backend.http.Page;
import io.usualstore.backend.http.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * A draft is read as an order is, discarded by cancelling it, and placed by an order that names it.
 */
@Path("/drafts")
@RolesAllowed("customer")
@Produces(MediaType.APPLICATION_JSON)
class DraftResource {
  private final OrderRepository orders;
  private final DraftService service;
  private final Idempotency idempotency;

  DraftResource(OrderRepository orders, DraftService service, Idempotency idempotency) {
    this.orders = orders;
    this.service = service;
    this.idempotency = idempotency;
  }

  @GET
  public Page<DraftSummary> list(
      @RestQuery @DefaultValue("") Cursor after,
      @RestQuery @DefaultValue("") Cursor before,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return orders.draftsNewestFirst(new PageRequest(after, before, limit));
  }

  @POST
  @RolesAllowed("developer")
  @APIResponseSchema(value = OrderResponse.class, responseCode = "201")
  public RestResponse<String> create(
      @RestHeader("Idempotency-Key") String key,
      @NotNull @Valid DraftRequest request,
      @Context UriInfo address) {
    return idempotency.once(key, address, request, () -> service.create(request));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("developer")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public RestResponse<OrderResponse> change(
      @RestPath long id,
      @RestHeader("If-Match") String version,
      @NotNull @Valid DraftRequest request) {
    var order = service.change(id, ETag.required(version), request);
    return ResponseBuilder.ok(order).header("ETag", new ETag(order.version())).build();
  }
}
