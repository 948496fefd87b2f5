package io.usualstore.backend.tenant;

import io.usualstore.backend.http.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Path("/shop")
@PermitAll // the sign-in page is branded too
class ShopResource {
  private final ShopRepository shops;

  ShopResource(ShopRepository shops) {
    this.shops = shops;
  }

  @GET
  public ShopResponse shop() {
    return ShopResponse.of(shops.current());
  }

  /** An SVG is shown without its scripts, whoever opens it by its address. */
  @GET
  @Path("/logo")
  @APIResponse(responseCode = "200", content = @Content(mediaType = "image/*"))
  @APIResponse(responseCode = "304")
  @APIResponse(responseCode = "404")
  public Response logo(@Context Request request) {
    var logo = shops.logo().orElseThrow(ProblemType.NOT_FOUND::asException);
    var tag = new EntityTag(Integer.toHexString(Arrays.hashCode(logo.content())));
    var unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(logo.content(), logo.type()) : unchanged)
        .tag(tag)
        .header("Cache-Control", "public, max-age=300")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .build();
  }
}
