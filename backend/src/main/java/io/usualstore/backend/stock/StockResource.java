package io.usualstore.backend.stock;

import io.usualstore.backend.catalog.WidgetRepository;
import io.usualstore.backend.http.CommonAnswers;
import io.usualstore.backend.http.Cursor;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/widgets/{widget}/movements")
@RolesAllowed("customer")
@Produces(MediaType.APPLICATION_JSON)
class StockResource {
  private final StockRepository movements;
  private final WidgetRepository widgets;
  private final StockService service;

  StockResource(StockRepository movements, WidgetRepository widgets, StockService service) {
    this.movements = movements;
    this.widgets = widgets;
    this.service = service;
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
  @ResponseStatus(201)
  @APIResponseSchema(value = MovementResponse.class, responseCode = "201")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public MovementResponse move(@RestPath long widget, @NotNull @Valid MovementRequest request) {
    return service.move(widget, request);
  }
}
