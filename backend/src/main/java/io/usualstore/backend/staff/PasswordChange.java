package io.usualstore.backend.staff;

import java.util.Optional;

/**
 * What hashing found out about a wish for another password.
 *
 * @param oldHash that was compared
 * @param sentence why the new one won't do; empty: it will
 * @param newHash null where it won't do
 */
record PasswordChange(
    boolean currentMatches, String oldHash, Optional<String> sentence, String newHash) {

  /** Hashes up to twice. */
  static PasswordChange check(Account account, PasswordRequest request, PasswordStrength strength) {
    var oldHash = account.passwordHash;
    if (!Password.matches(request.currentPassword(), oldHash)) {
      return new PasswordChange(false, oldHash, Optional.empty(), null);
    }
    var sentence =
        request.newPassword().equals(request.currentPassword())
            ? Optional.of("This is your password already: choose another one")
            : strength.weakness(request.newPassword(), account);
    return new PasswordChange(
        true, oldHash, sentence, sentence.isEmpty() ? Password.hash(request.newPassword()) : null);
  }
}
