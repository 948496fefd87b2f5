package io.usualstore.backend.staff;

import io.usualstore.backend.http.AccessRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes down who wanted more than they may; the same wish once a minute, however often. */
@ApplicationScoped
class RefusedAccess {
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final int MOST = 500;
  private static final int SUBJECT_CHARACTERS = 60;

  private final AuditLog audit;
  private final Map<String, Instant> written =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  RefusedAccess(AuditLog audit) {
    this.audit = audit;
  }

  void write(@ObservesAsync AccessRefused refused) {
    if (isNew(refused.caller() + " " + refused.operation())) {
      audit.addOf(
          Long.valueOf(refused.caller()),
          refused.client().get(),
          "access-refused",
          subject(refused.operation()),
          Map.of("operation", refused.operation().split(" ")[0]));
    }
  }

  private synchronized boolean isNew(String wish) {
    var now = Instant.now();
    var before = written.get(wish);
    if (before != null && before.plus(AGAIN).isAfter(now)) {
      return false;
    }
    written.put(wish, now);
    return true;
  }

  /** {@code orders/17/cancel}. */
  private static String subject(String operation) {
    var path = operation.replaceFirst("^[A-Z]+ /*", "");
    return path.substring(0, Math.min(path.length(), SUBJECT_CHARACTERS));
  }
}
