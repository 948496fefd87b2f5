package io.usualstore.frontend.catalog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A product's picture, handed on: the browser reaches no backend. */
@Path("/pictures")
class WidgetImageResource {

  private final WidgetApi api;

  WidgetImageResource(@RestClient WidgetApi api) {
    this.api = api;
  }

  /** Null for a product without one. */
  static String address(long widget, Instant at) {
    return at == null ? null : "/pictures/" + widget + "/" + at.toEpochMilli();
  }

  /** Kept by the browser, for a changed picture has another address. */
  @GET
  @Path("/{widget}/{at}")
  public RestResponse<byte[]> image(@RestPath long widget, @RestPath long at) {
    try (var answer = api.image(widget)) {
      return ResponseBuilder.ok(answer.readEntity(byte[].class))
          .header(HttpHeaders.CONTENT_TYPE, answer.getHeaderString(HttpHeaders.CONTENT_TYPE))
          .header(HttpHeaders.ETAG, answer.getHeaderString(HttpHeaders.ETAG))
          .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
          .build();
    }
  }
}
