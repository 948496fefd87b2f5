package io.usualstore.backend.staff;

import io.usualstore.backend.http.Client;
import java.util.Optional;

/**
 * One try to sign in, counted as a failure until it succeeds.
 *
 * @param account empty: nobody may sign in with this name
 * @param device that it comes from; known or not
 * @param origin whose failures are counted together
 * @param client who tries
 * @param network that paid for it; null: it is no stranger's
 */
record SignInAttempt(
    Optional<Account> account,
    Device device,
    String origin,
    Client client,
    String network,
    PasswordHashing.Place place) {
  /** Compared for a name that nobody has too, so that the answer takes as long. */
  String hash() {
    return account.map(known -> known.passwordHash).orElse(Password.NOBODYS_HASH);
  }
}
