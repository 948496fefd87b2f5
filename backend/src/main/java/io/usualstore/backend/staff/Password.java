package io.usualstore.backend.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.elytron.security.common.BcryptUtil;

/** bcrypt, as PostgreSQL's pgcrypto makes and reads it too. */
class Password {
  static final int LEAST_BYTES = 12;

  /** bcrypt reads no more: what follows would not count. */
  static final int MOST_BYTES = 72;

  /** Compared for a user name that nobody has, so that the answer takes as long. Of no password. */
  static final String NOBODYS_HASH = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";

  private static final int COST = 12;

  private Password() {}

  static String hash(String password) {
    return BcryptUtil.bcryptHash(password, COST);
  }

  static boolean matches(String password, String hash) {
    return BcryptUtil.matches(password, hash) && bytes(password) <= MOST_BYTES;
  }

  static int bytes(String password) {
    return password.getBytes(UTF_8).length;
  }
}
