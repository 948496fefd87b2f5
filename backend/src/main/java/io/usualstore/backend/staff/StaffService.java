package io.usualstore.backend.staff;

import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
class StaffService {
  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final RememberedSessions remembered;

  StaffService(
      AccountRepository accounts, SessionRepository sessions, RememberedSessions remembered) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.remembered = remembered;
  }

  @Transactional
  void changePassword(SignedIn session, PasswordRequest request) {
    var account = accounts.findById(session.accountId());
    if (!Password.matches(request.currentPassword(), account.passwordHash)) {
      throw refusal("currentPassword", "This isn't your password");
    }
    if (request.newPassword().equals(request.currentPassword())) {
      throw refusal("newPassword", "This is your password already: choose another one");
    }
    account.passwordHash = Password.hash(request.newPassword());
    account.mustChangePassword = false;
    accounts.flush();
    sessions.endOthers(account.id, session.token().hash());
    remembered.forget(account.id);
  }

  private static RuntimeException refusal(String field, String sentence) {
    return ProblemType.INVALID_FIELDS.asException(List.of(new FieldError(field, sentence)));
  }
}
