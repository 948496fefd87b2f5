package io.usualstore.backend.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.usualstore.backend.http.Client;
import io.usualstore.backend.http.LaterOn;
import io.usualstore.backend.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class SessionService {
  private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final RememberedSessions remembered;
  private final SignInAttempts attempts;
  private final DeviceTokens devices;
  private final AuditLog audit;
  private final SessionConfig config;

  SessionService(
      AccountRepository accounts,
      SessionRepository sessions,
      RememberedSessions remembered,
      SignInAttempts attempts,
      DeviceTokens devices,
      AuditLog audit,
      SessionConfig config) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.remembered = remembered;
    this.attempts = attempts;
    this.devices = devices;
    this.audit = audit;
    this.config = config;
  }

  /**
   * Two short transactions with the hashing between them: neither a connection nor a thread is held
   * while it waits.
   */
  Uni<SessionResponse> signIn(SessionRequest request, Client client) {
    var attempt = attempts.begin(request, client);
    return LaterOn.after(
        attempt.place().run(() -> Password.matches(request.password(), attempt.hash())),
        matches -> {
          if (!matches || attempt.account().isEmpty()) {
            attempts.failed(attempt);
            throw ProblemType.SIGN_IN_REFUSED.asException();
          }
          return QuarkusTransaction.requiringNew().call(() -> open(attempt));
        });
  }

  private SessionResponse open(SignInAttempt attempt) {
    var account = accounts.findById(attempt.account().get().id);
    attempts.succeeded(attempt);
    sessions.forgetEnded(config.idleLimit());
    var token = SessionToken.create();
    var session = new Session();
    session.tokenHash = token.hash();
    session.account = account;
    session.expiresAt = Instant.now().plus(config.absoluteLimit()).truncatedTo(ChronoUnit.MICROS);
    sessions.persistAndFlush(session);
    return new SessionResponse(
        token.text(),
        session.expiresAt,
        AccountResponse.of(account),
        devices.write(attempt.device(), account.id));
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
    audit.add("sign-out", "staff/" + session.accountId(), Map.of());
    remembered.forget(session.accountId());
  }
}
