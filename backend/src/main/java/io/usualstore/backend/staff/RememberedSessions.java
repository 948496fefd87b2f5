package io.usualstore.backend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions that were read a moment ago: a page's requests ask the database once. */
@ApplicationScoped
class RememberedSessions {
  private static final int MOST = 500;

  private final SessionConfig config;
  private final Map<SessionToken, Remembered> sessions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionToken, Remembered> eldest) {
          return size() > MOST;
        }
      };

  RememberedSessions(SessionConfig config) {
    this.config = config;
  }

  synchronized Optional<SignedIn> find(SessionToken token) {
    return Optional.ofNullable(sessions.get(token))
        .filter(remembered -> Instant.now().isBefore(remembered.until()))
        .map(Remembered::session);
  }

  synchronized void remember(SignedIn session) {
    sessions.put(
        session.token(), new Remembered(session, Instant.now().plus(config.rememberedFor())));
  }

  synchronized void forget(long account) {
    sessions.values().removeIf(remembered -> remembered.session().accountId() == account);
  }

  private record Remembered(SignedIn session, Instant until) {}
}
