package io.usualstore.backend.database;

import io.usualstore.backend.http.ProblemType;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Until the schema is there, every request is told to come back. */
class SchemaGate {
  private static final Duration COME_BACK = Duration.ofSeconds(5);

  private final SchemaStart start;

  SchemaGate(SchemaStart start) {
    this.start = start;
  }

  @ServerRequestFilter(preMatching = true)
  void check() {
    if (start.obstacle() != null) {
      throw ProblemType.DATABASE_UNAVAILABLE.asException().retryAfter(COME_BACK);
    }
  }
}
