package io.usualstore.frontend.page;

import io.quarkus.qute.TemplateData;
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

  /** Stands between the two in the cookie: encoded, neither has it. */
  private static final String AND = "!";

  /**
   * @param undo what takes it back when a form is sent there; empty: nothing does
   */
  @TemplateData // in the native program, Qute sees of it only what is registered
  public record Said(String sentence, String undo) {}

  private final Cookies cookies;

  Toast(Cookies cookies) {
    this.cookies = cookies;
  }

  public void say(String sentence) {
    cookies.set(WHAT, Addresses.encode(sentence), AGE);
  }

  public void say(String sentence, String undo) {
    cookies.set(WHAT, Addresses.encode(sentence) + AND + Addresses.encode(undo), AGE);
  }

  /** What is said, once; null where nothing is. */
  Said take() {
    return cookies.value(WHAT).map(this::taken).orElse(null);
  }

  private Said taken(String value) {
    cookies.remove(WHAT);
    try {
      var parts = value.split(AND, 2);
      return new Said(decoded(parts[0]), parts.length < 2 ? "" : Addresses.ours(decoded(parts[1])));
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
