package io.usualstore.frontend.staff;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.usualstore.frontend.shop.ShopConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * Where the browser keeps the session: a cookie of this shop's own name, since ports don't separate
 * cookies.
 */
@ApplicationScoped
public class SessionCookie {

  private final CurrentVertxRequest request;
  private final String name;

  SessionCookie(CurrentVertxRequest request, ShopConfig shop) {
    this.request = request;
    this.name = "usualstore_session_" + shop.key();
  }

  public Optional<String> token() {
    return Optional.ofNullable(request.getCurrent())
        .map(current -> current.request().getCookie(name))
        .map(cookie -> cookie.getValue())
        .filter(value -> !value.isBlank());
  }

  NewCookie of(String token, Instant expiresAt) {
    return cookie(token).expiry(Date.from(expiresAt)).build();
  }

  /** Takes the session away from the browser. */
  public NewCookie none() {
    return cookie("").maxAge(0).build();
  }

  private NewCookie.Builder cookie(String value) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .secure(
            request.getCurrent().request().isSSL()
                || "https".equals(request.getCurrent().request().scheme()));
  }
}
