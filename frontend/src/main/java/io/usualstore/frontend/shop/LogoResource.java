package io.usualstore.frontend.shop;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The shop's own picture, handed on: the browser reaches no backend. */
@Path("/logo")
class LogoResource {

  private final ShopApi api;

  LogoResource(@RestClient ShopApi api) {
    this.api = api;
  }

  @GET
  public RestResponse<byte[]> logo() {
    try (var answer = api.logo()) {
      return ResponseBuilder.ok(answer.readEntity(byte[].class))
          .header(HttpHeaders.CONTENT_TYPE, answer.getHeaderString(HttpHeaders.CONTENT_TYPE))
          .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
          .build();
    }
  }
}
