package io.usualstore.frontend.page;

import io.usualstore.frontend.shop.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A sentence for the page after the redirect: what was done. */
@ApplicationScoped
public class Toast {

  private static final String WHAT = "said";
  private static final Duration AGE = Duration.ofSeconds(30);

  private final Cookies cookies;

  Toast(Cookies cookies) {
    this.cookies = cookies;
  }

  public void say(String sentence) {
    cookies.set(WHAT, Addresses.encode(sentence), AGE);
  }

  /** The sentence, once; null where there is none. */
  String take() {
    return cookies.value(WHAT).map(this::taken).orElse(null);
  }

  private String taken(String value) {
    cookies.remove(WHAT);
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }
}
