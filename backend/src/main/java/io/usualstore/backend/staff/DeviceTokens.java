package io.usualstore.backend.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser keeps of a sign-in after its end: proof that this account was used there, so that
 * strangers' tries don't lock it out. It opens nothing. Signed with a key of this shop, which lives
 * in its database: it outlives a restart, and no other shop takes it.
 */
@ApplicationScoped
class DeviceTokens {
  static final int MOST_CHARACTERS = 600;
  private static final Pattern TOKEN =
      Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,18}(?:-[0-9]{1,18}){0,19})\\.(.{43})");
  private static final int NUMBER_BYTES = 16;

  private final SecretRepository secrets;
  private volatile byte[] key;

  DeviceTokens(SecretRepository secrets) {
    this.secrets = secrets;
  }

  /**
   * @param token null: none
   */
  Device read(String token) {
    var match = TOKEN.matcher(token == null ? "" : token);
    if (!match.matches() || !isOurs(match.group(1) + "." + match.group(2), match.group(3))) {
      return Device.UNKNOWN;
    }
    return new Device(
        match.group(1), Stream.of(match.group(2).split("-")).map(Long::valueOf).toList());
  }

  /** For the same browser, once this account has signed in there. */
  String write(Device device, long account) {
    var known = device.with(number(), account);
    var text =
        known.number()
            + "."
            + known.accounts().stream().map(String::valueOf).collect(Collectors.joining("-"));
    return text + "." + signature(text);
  }

  private boolean isOurs(String text, String signature) {
    return MessageDigest.isEqual(signature(text).getBytes(UTF_8), signature.getBytes(UTF_8));
  }

  private String signature(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      return base64(mac.doFinal(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new AssertionError("every JVM has HMAC with SHA-256", e);
    }
  }

  private byte[] key() {
    if (key == null) {
      key = QuarkusTransaction.requiringNew().call(() -> secrets.named("devices"));
    }
    return key;
  }

  private static String number() {
    var bits = new byte[NUMBER_BYTES];
    new SecureRandom().nextBytes(bits); // made anew: a static one would be seeded in the image
    return base64(bits);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
