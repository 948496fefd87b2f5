package io.usualstore.backend.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits. The database holds their SHA-256 alone: who reads it can't sign in with it. */
record SessionToken(String text) {
  private static final int BYTES = 32;

  static SessionToken create() {
    var bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits); // made anew: a static one would be seeded in the image
    return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "SessionToken[hidden]";
  }
}
