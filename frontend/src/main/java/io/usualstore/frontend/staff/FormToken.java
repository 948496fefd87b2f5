package io.usualstore.frontend.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateData;
import io.usualstore.frontend.shop.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What each form carries so that no other site can send it: whose form it is, signed with the
 * session itself. Nothing is kept for it, so it outlives a restart and is good in every instance,
 * for as long as the session's cookie. Before the sign-in a random cookie takes the session's
 * place.
 */
@RequestScoped
@Named("formToken")
@TemplateData
public class FormToken {

  /** The field's name. */
  public static final String FIELD = "csrf-token";

  private static final Pattern TOKEN = Pattern.compile("([0-9]{1,18})\\.([A-Za-z0-9_-]{43})");
  private static final String VISIT = "visit";
  private static final Duration VISIT_AGE = Duration.ofDays(30);
  private static final int BYTES = 32;

  private final Cookies cookies;
  private final SessionCookie session;
  private final SignedIn signedIn;
  private String text;

  FormToken(Cookies cookies, SessionCookie session, SignedIn signedIn) {
    this.cookies = cookies;
    this.session = session;
    this.signedIn = signedIn;
  }

  public String getField() {
    return FIELD;
  }

  /** For the forms of the page that is being written. */
  public String getText() {
    if (text == null) {
      var owner = signedIn.account() == null ? "0" : String.valueOf(signedIn.account().id());
      text = owner + "." + signature(session.token().orElseGet(this::visit), owner);
    }
    return text;
  }

  /**
   * Whether this browser was given it.
   *
   * @param isOpen whether the form is for nobody in particular: then also before the sign-in
   */
  public boolean isGood(String token, boolean isOpen) {
    var visit = cookies.value(VISIT).filter(value -> isOpen || session.token().isEmpty());
    return session.token().filter(key -> isSigned(token, key)).isPresent()
        || visit.filter(key -> isSigned(token, key)).isPresent();
  }

  /** The account that was given the form; nobody can tell of a session that isn't there. */
  public static Optional<Long> owner(String token) {
    var match = TOKEN.matcher(token == null ? "" : token);
    return match.matches()
        ? Optional.of(Long.valueOf(match.group(1))).filter(account -> account > 0)
        : Optional.empty();
  }

  private static boolean isSigned(String token, String key) {
    var match = TOKEN.matcher(token == null ? "" : token);
    return match.matches()
        && MessageDigest.isEqual(
            signature(key, match.group(1)).getBytes(UTF_8), match.group(2).getBytes(UTF_8));
  }

  private String visit() {
    var known = cookies.value(VISIT);
    if (known.isPresent()) {
      return known.get();
    }
    var bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits); // made anew: a static one would be seeded in the image
    var fresh = base64(bits);
    cookies.set(VISIT, fresh, VISIT_AGE);
    return fresh;
  }

  private static String signature(String key, String owner) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return base64(mac.doFinal(("form of " + owner).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new AssertionError("every JVM has HMAC with SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
