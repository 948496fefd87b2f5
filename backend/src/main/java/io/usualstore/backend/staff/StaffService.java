package io.usualstore.backend.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.LaterOn;
import io.usualstore.backend.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class StaffService {
  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final RememberedSessions remembered;
  private final AttemptRepository attempts;
  private final PasswordHashing hashing;
  private final PasswordStrength strength;
  private final AuditLog audit;

  StaffService(
      AccountRepository accounts,
      SessionRepository sessions,
      RememberedSessions remembered,
      AttemptRepository attempts,
      PasswordHashing hashing,
      PasswordStrength strength,
      AuditLog audit) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.remembered = remembered;
    this.attempts = attempts;
    this.hashing = hashing;
    this.strength = strength;
    this.audit = audit;
  }

  /**
   * Throttled as a sign-in is, by session: who finds a till signed in can't try out its password.
   */
  Uni<Void> changePassword(SignedIn session, PasswordRequest request) {
    var place = hashing.place(true);
    try {
      var account = QuarkusTransaction.requiringNew().call(() -> counted(session));
      return LaterOn.after(
          place.run(() -> PasswordChange.check(account, request, strength)),
          change -> {
            finish(session, change);
            return null;
          });
    } catch (RuntimeException refused) {
      place.leave();
      throw refused;
    }
  }

  private Account counted(SignedIn session) {
    Lockout.refuse(attempts.count(session.accountId(), session.origin()));
    return accounts.findById(session.accountId());
  }

  private void finish(SignedIn session, PasswordChange change) {
    if (!change.currentMatches()) {
      audit.add("password-refused", subject(session), Map.of());
      throw refusal("currentPassword", "This isn't your password");
    }
    QuarkusTransaction.requiringNew()
        .run(() -> attempts.forget(session.accountId(), session.origin()));
    change
        .sentence()
        .ifPresent(
            sentence -> {
              throw refusal("newPassword", sentence);
            });
    QuarkusTransaction.requiringNew().run(() -> store(session, change));
  }

  private void store(SignedIn session, PasswordChange change) {
    var account = accounts.findById(session.accountId());
    if (!account.passwordHash.equals(change.oldHash())) { // somebody else was quicker
      throw refusal("currentPassword", "This isn't your password");
    }
    account.passwordHash = change.newHash();
    account.mustChangePassword = false;
    accounts.flush();
    sessions.endOthers(account.id, session.token().hash());
    remembered.forget(account.id);
    audit.add("password-changed", subject(session), Map.of());
  }

  private static String subject(SignedIn session) {
    return "staff/" + session.accountId();
  }

  private static RuntimeException refusal(String field, String sentence) {
    return ProblemType.INVALID_FIELDS.asException(List.of(new FieldError(field, sentence)));
  }
}
