package io.usualstore.backend.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.usualstore.backend.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

@ApplicationScoped
class SessionService {
  private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final RememberedSessions remembered;
  private final UnknownNames unknownNames;
  private final SessionConfig config;

  SessionService(
      AccountRepository accounts,
      SessionRepository sessions,
      RememberedSessions remembered,
      UnknownNames unknownNames,
      SessionConfig config) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.remembered = remembered;
    this.unknownNames = unknownNames;
    this.config = config;
  }

  /** Two short transactions: no connection is held while the password is hashed. */
  SessionResponse signIn(SessionRequest request) {
    var account =
        QuarkusTransaction.requiringNew().call(() -> accounts.countAttempt(request.username()));
    if (account.isEmpty()) {
      refuseLocked(request.username());
    }
    var hash = account.map(a -> a.passwordHash).orElse(Password.NOBODYS_HASH);
    if (!Password.matches(request.password(), hash) || account.isEmpty()) {
      throw ProblemType.SIGN_IN_REFUSED.asException();
    }
    return QuarkusTransaction.requiringNew().call(() -> open(account.get()));
  }

  private void refuseLocked(String username) {
    var wait =
        QuarkusTransaction.requiringNew()
            .call(() -> accounts.lockedUntil(username))
            .map(until -> Duration.between(Instant.now(), until))
            .orElseGet(() -> unknownNames.countAttempt(username));
    if (wait.compareTo(Duration.ZERO) > 0) {
      throw ProblemType.ACCOUNT_LOCKED.asException().retryAfter(wait);
    }
  }

  private SessionResponse open(Account account) {
    accounts.forgetAttempts(account.id);
    sessions.forgetEnded(config.idleLimit());
    var token = SessionToken.create();
    var session = new Session();
    session.tokenHash = token.hash();
    session.account = accounts.findById(account.id);
    session.expiresAt = Instant.now().plus(config.absoluteLimit()).truncatedTo(ChronoUnit.MICROS);
    sessions.persistAndFlush(session);
    return new SessionResponse(token.text(), session.expiresAt, AccountResponse.of(account));
  }

  /** The session of this token, if it is still open; marks it as used. */
  Optional<SignedIn> find(SessionToken token) {
    var read = QuarkusTransaction.requiringNew().call(() -> read(token));
    read.ifPresent(remembered::remember);
    return read;
  }

  private Optional<SignedIn> read(SessionToken token) {
    var session = sessions.open(token.hash(), config.idleLimit());
    session
        .filter(s -> s.lastSeenAt.isBefore(Instant.now().minus(SEEN_AGAIN)))
        .ifPresent(s -> sessions.seen(s.tokenHash));
    return session.map(s -> SignedIn.of(token, s.account));
  }

  @Transactional
  void end(SignedIn session) {
    sessions.end(session.token().hash());
    remembered.forget(session.accountId());
  }
}
