package io.usualstore.frontend.page;

import io.usualstore.frontend.shop.Cookies;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Light, dark, or as the system has it. */
@Path("/look")
class LookPages {

  private static final List<String> LOOKS = List.of("auto", "light", "dark");
  static final String COOKIE = "look";
  private static final Duration YEAR = Duration.ofDays(365);

  private final Cookies cookies;

  LookPages(Cookies cookies) {
    this.cookies = cookies;
  }

  @POST
  public RestResponse<Void> choose(@RestForm String look, @RestForm String back) {
    cookies.set(COOKIE, known(look), YEAR);
    return ResponseBuilder.<Void>seeOther(URI.create(Addresses.landing(back))).build();
  }

  static String known(String look) {
    return LOOKS.contains(look) ? look : LOOKS.get(0);
  }

  static String after(String look) {
    return LOOKS.get((LOOKS.indexOf(look) + 1) % LOOKS.size());
  }
}
