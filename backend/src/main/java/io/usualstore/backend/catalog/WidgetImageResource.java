package io.usualstore.backend.catalog;

import io.usualstore.backend.http.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

@Path("/widgets/{widget}/image")
@RolesAllowed("customer")
class WidgetImageResource {
  private final WidgetImageRepository images;
  private final WidgetImageService service;

  WidgetImageResource(WidgetImageRepository images, WidgetImageService service) {
    this.images = images;
    this.service = service;
  }

  /** Asked for again each time, and sent again only when it changed. */
  @GET
  @APIResponse(responseCode = "200", content = @Content(mediaType = "image/*"))
  @APIResponse(responseCode = "304")
  public Response get(@RestPath long widget, Request request) {
    var image = images.find(widget).orElseThrow(ProblemType.NOT_FOUND::asException);
    var tag = new EntityTag(String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, image.at())));
    var unchanged = request.evaluatePreconditions(tag);
    var answer =
        unchanged == null ? Response.ok(image.content()).type(image.type()) : unchanged.tag(tag);
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
  }

  @PUT
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed("developer")
  public void put(@RestPath long widget, byte[] content) {
    service.put(widget, content);
  }

  @DELETE
  @RolesAllowed("developer")
  public void remove(@RestPath long widget) {
    service.remove(widget);
  }
}
