package io.usualstore.frontend.assets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/assets")
class AssetResource {

  private final Assets assets;

  AssetResource(Assets assets) {
    this.assets = assets;
  }

  @GET
  @Path("/{name}")
  public RestResponse<byte[]> asset(@RestPath String name) {
    var asset = assets.find(name).orElseThrow(NotFoundException::new);
    return ResponseBuilder.ok(asset.content())
        .header(HttpHeaders.CONTENT_TYPE, asset.type())
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .build();
  }
}
