package io.usualstore.frontend.page;

import io.usualstore.frontend.shop.ShopConfig;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Light, dark, or as the system has it. */
@Path("/look")
class LookPages {

  private static final List<String> LOOKS = List.of("auto", "light", "dark");
  private static final int YEAR = 365 * 24 * 60 * 60;

  private final ShopConfig config;

  LookPages(ShopConfig config) {
    this.config = config;
  }

  @POST
  public RestResponse<Void> choose(@RestForm String look, @RestForm String back) {
    return ResponseBuilder.<Void>seeOther(URI.create(Addresses.landing(back)))
        .cookie(
            new NewCookie.Builder(cookieName(config))
                .value(known(look))
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build())
        .build();
  }

  static String cookieName(ShopConfig config) {
    return "usualstore_look_" + config.key();
  }

  static String known(String look) {
    return LOOKS.contains(look) ? look : LOOKS.get(0);
  }

  static String after(String look) {
    return LOOKS.get((LOOKS.indexOf(look) + 1) % LOOKS.size());
  }
}
