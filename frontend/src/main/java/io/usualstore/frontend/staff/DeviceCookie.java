package io.usualstore.frontend.staff;

import io.usualstore.frontend.shop.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * What the backend signed for this browser at its last sign-in: strangers' wrong passwords don't
 * lock out whoever signed in here. It opens nothing, and stays when the session ends.
 */
@ApplicationScoped
class DeviceCookie {

  private static final String WHAT = "device";

  /** Browsers keep none for longer. */
  private static final Duration AGE = Duration.ofDays(400);

  private final Cookies cookies;

  DeviceCookie(Cookies cookies) {
    this.cookies = cookies;
  }

  /** Null: nobody signed in here before. */
  String token() {
    return cookies.value(WHAT).filter(token -> token.length() <= 600).orElse(null);
  }

  void keep(String token) {
    cookies.set(WHAT, token, AGE);
  }
}
