package io.usualstore.backend.stock;

import io.usualstore.backend.catalog.WidgetRepository;
import io.usualstore.backend.http.Cursor;
import io.usualstore.backend.http.Idempotency;
import io.usualstore.backend.http.Page;
import io.usualstore.backend.http.PageRequest;
import io.usualstore.backend.http.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/widgets/{widget}/movements")
@RolesAllowed("customer")
@Produces(MediaType.APPLICATION_JSON)
class StockResource {
  private final StockRepository movements;
  private final WidgetRepository widgets;
  private final StockService service;
  private final Idempotency idempotency;

  StockResource(
      StockRepository movements,
      WidgetRepository widgets,
      StockService service,
      Idempotency idempotency) {
    this.movements = movements;
    this.widgets = widgets;
    this.service = service;
    this.idempotency = idempotency;
  }

  @GET
  public Page<MovementResponse> list(
      @RestPath long widget,
      @RestQuery @DefaultValue("") Cursor after,
      @RestQuery @DefaultValue("") Cursor before,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    if (widgets.findById(widget) == null) {
      throw ProblemType.NOT_FOUND.asException();
    }
    return movements.newestFirst(widget, new PageRequest(after, before, limit));
  }

  @POST
  @RolesAllowed("developer")
  @APIResponseSchema(value = MovementResponse.class, responseCode = "201")
  public RestResponse<String> move(
      @RestPath long widget,
      @RestHeader("Idempotency-Key") String key,
      UriInfo address,
      @NotNull @Valid MovementRequest request) {
    return idempotency.once(key, address, request, () -> service.move(widget, request));
  }
}
