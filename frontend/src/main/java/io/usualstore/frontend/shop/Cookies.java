package io.usualstore.frontend.shop;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * This shop's cookies: of its own names, since ports don't separate cookies, and behind TLS with
 * the prefix {@code __Host-}, under which no other host and no page without TLS can set one.
 */
@ApplicationScoped
public class Cookies {

  private final CurrentVertxRequest request;
  private final String key;

  Cookies(CurrentVertxRequest request, ShopConfig config) {
    this.request = request;
    this.key = config.key();
  }

  /** Whether the browser sees https. */
  public boolean secure() {
    var current = request.getCurrent().request();
    return current.isSSL() || "https".equals(current.scheme());
  }

  /**
   * @param what in one word
   */
  public String name(String what) {
    return (secure() ? "__Host-" : "") + "usualstore_" + what + "_" + key;
  }

  /** Empty outside of a request too. */
  public Optional<String> value(String what) {
    return Optional.ofNullable(request.getCurrent())
        .map(current -> current.request().getCookie(name(what)))
        .map(Cookie::getValue)
        .filter(value -> !value.isBlank());
  }

  /** Goes along with the answer that is being written. */
  public void set(String what, String value, Duration age) {
    request
        .getCurrent()
        .response()
        .addCookie(
            Cookie.cookie(name(what), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(age.toSeconds()));
  }

  public void remove(String what) {
    set(what, "", Duration.ZERO);
  }
}
