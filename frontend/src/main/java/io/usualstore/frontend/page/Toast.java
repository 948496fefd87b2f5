package io.usualstore.frontend.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.usualstore.frontend.shop.ShopConfig;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A sentence for the page after the redirect: what was done. */
@ApplicationScoped
public class Toast {

  private static final int SECONDS = 30;

  private final CurrentVertxRequest request;
  private final String name;

  Toast(CurrentVertxRequest request, ShopConfig config) {
    this.request = request;
    this.name = "usualstore_said_" + config.key();
  }

  public void say(String sentence) {
    set(Addresses.encode(sentence), SECONDS);
  }

  /** The sentence, once; null where there is none. */
  String take() {
    var cookie = request.getCurrent().request().getCookie(name);
    if (cookie == null || cookie.getValue().isEmpty()) {
      return null;
    }
    set("", 0);
    try {
      return URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }

  private void set(String value, int seconds) {
    request
        .getCurrent()
        .response()
        .addCookie(
            Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds));
  }
}
