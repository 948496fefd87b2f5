package io.usualstore.backend.catalog;

import io.usualstore.backend.http.CommonAnswers;
import io.usualstore.backend.http.Cursor;
import io.usualstore.backend.http.ETag;
import io.usualstore.backend.http.Flag;
import io.usualstore.backend.http.Page;
import io.usualstore.backend.http.PageRequest;
import io.usualstore.backend.http.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/widgets")
@RolesAllowed("customer") // the least access level that may; a higher one includes it
@Produces(MediaType.APPLICATION_JSON)
class WidgetResource {
  private final WidgetRepository widgets;
  private final WidgetResponseRepository responses;
  private final WidgetService service;

  WidgetResource(
      WidgetRepository widgets, WidgetResponseRepository responses, WidgetService service) {
    this.widgets = widgets;
    this.responses = responses;
    this.service = service;
  }

  @GET
  public Page<WidgetSummary> list(
      @RestQuery @DefaultValue("") @Size(max = 200) String q,
      @RestQuery @DefaultValue("") @Size(max = 100) String category,
      @RestQuery @DefaultValue("false") Flag archived,
      @RestQuery @DefaultValue("false") Flag lowStock,
      @RestQuery @DefaultValue("false") Flag toCount,
      @RestQuery @DefaultValue("name") WidgetSort sort,
      @RestQuery @DefaultValue("") Cursor after,
      @RestQuery @DefaultValue("") Cursor before,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    var filter =
        new WidgetFilter()
            .archived(archived.on())
            .category(category)
            .lowStock(lowStock.on())
            .toCount(toCount.on())
            .matching(q);
    return widgets.page(filter, sort, new PageRequest(after, before, limit));
  }

  /** What a page of many lines asks for: their widgets, archived or not, in one call. */
  @GET
  @Path("/by-ids")
  public List<WidgetSummary> byIds(@RestQuery("id") @NotEmpty @Size(max = 500) List<Long> ids) {
    return widgets.byIds(ids);
  }

  /** The code is no part of the path: it may hold a slash or a percent sign. */
  @GET
  @Path("/by-code")
  @Extension(name = CommonAnswers.REFUSES, value = "404")
  public RestResponse<WidgetResponse> byCode(@RestQuery @NotBlank @Size(max = 200) String code) {
    return found(widgets.byCode(Code.of(code)).orElseThrow(ProblemType.NOT_FOUND::asException));
  }

  @GET
  @Path("/{id}")
  public RestResponse<WidgetResponse> one(@RestPath long id) {
    var widget = responses.read(id).orElseThrow(ProblemType.NOT_FOUND::asException);
    return answer(ResponseBuilder.ok(), widget);
  }

  @POST
  @RolesAllowed("developer")
  @APIResponseSchema(value = WidgetResponse.class, responseCode = "201")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public RestResponse<WidgetResponse> create(@NotNull @Valid WidgetRequest request) {
    var widget = service.create(request);
    return answer(
        ResponseBuilder.created(URI.create("/widgets/" + widget.id)), WidgetResponse.of(widget));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("developer")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public RestResponse<WidgetResponse> change(
      @RestPath long id,
      @RestHeader("If-Match") String version,
      @NotNull @Valid WidgetRequest request) {
    return found(service.change(id, ETag.required(version), request));
  }

  @POST
  @Path("/{id}/archive")
  @RolesAllowed("admin")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public RestResponse<WidgetResponse> archive(@RestPath long id) {
    return found(service.archive(id));
  }

  @POST
  @Path("/{id}/restore")
  @RolesAllowed("admin")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public RestResponse<WidgetResponse> restore(@RestPath long id) {
    return found(service.restore(id));
  }

  /** Of a widget that never moved and was never sold: any other is archived. */
  @DELETE
  @Path("/{id}")
  @RolesAllowed("admin")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public void delete(@RestPath long id) {
    service.delete(id);
  }

  private static RestResponse<WidgetResponse> found(Widget widget) {
    return answer(ResponseBuilder.ok(), WidgetResponse.of(widget));
  }

  private static RestResponse<WidgetResponse> answer(
      ResponseBuilder<WidgetResponse> builder, WidgetResponse widget) {
    return builder.header("ETag", new ETag(widget.version())).entity(widget).build();
  }
}
