package io.usualstore.backend.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, byte[]> {
  Optional<Session> open(byte[] tokenHash, Duration idleLimit) {
    return find(
            "from Session s join fetch s.account a where s.tokenHash = ?1"
                + " and s.expiresAt > instant and s.lastSeenAt > ?2 and a.disabledAt is null",
            tokenHash,
            Instant.now().minus(idleLimit))
        .firstResultOptional();
  }

  void seen(byte[] tokenHash) {
    update("lastSeenAt = instant where tokenHash = ?1", tokenHash);
  }

  void end(byte[] tokenHash) {
    delete("tokenHash", tokenHash);
  }

  void endOthers(long account, byte[] tokenHash) {
    delete("account.id = ?1 and tokenHash <> ?2", account, tokenHash);
  }

  void forgetEnded(Duration idleLimit) {
    delete("expiresAt <= instant or lastSeenAt <= ?1", Instant.now().minus(idleLimit));
  }
}
