package io.usualstore.frontend.staff;

import io.usualstore.frontend.shop.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Where the browser keeps the session. */
@ApplicationScoped
public class SessionCookie {

  private static final String WHAT = "session";

  private final Cookies cookies;

  SessionCookie(Cookies cookies) {
    this.cookies = cookies;
  }

  public Optional<String> token() {
    return cookies.value(WHAT);
  }

  NewCookie of(String token, Instant expiresAt) {
    return cookie(token).expiry(Date.from(expiresAt)).build();
  }

  /** Takes the session away from the browser. */
  public NewCookie none() {
    return cookie("").maxAge(0).build();
  }

  private NewCookie.Builder cookie(String value) {
    return new NewCookie.Builder(cookies.name(WHAT))
        .value(value)
        .path("/")
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .secure(cookies.secure());
  }
}
