package io.usualstore.backend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Locks a name that nobody has as one that somebody has: a lock doesn't tell who works here. */
@ApplicationScoped
class UnknownNames {
  private static final int MOST = 1000;

  private final Map<String, Attempts> names =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Counts an attempt, unless the name is locked for this address: then how long it still is, else
   * zero.
   */
  synchronized Duration countAttempt(String username, String address) {
    var now = Instant.now();
    var name = username.toLowerCase(Locale.ROOT) + " " + address;
    var known = names.getOrDefault(name, new Attempts(0, now));
    if (known.lockedUntil().isAfter(now)) {
      return Duration.between(now, known.lockedUntil());
    }
    var failures = known.failures() + 1;
    names.put(name, new Attempts(failures, now.plus(Lockout.after(failures))));
    return Duration.ZERO;
  }

  private record Attempts(int failures, Instant lockedUntil) {}
}
