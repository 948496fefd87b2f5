package io.usualstore.backend.http;

import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;

/**
 * A refusal on its way to {@link ProblemMapper}. A WebApplicationException, for what a parameter's
 * {@code fromString} throws becomes a bare 404 otherwise.
 */
public class ProblemException extends WebApplicationException {
  public final ProblemType type;
  final String detail;
  final List<FieldError> errors;
  private Duration retryAfter;
  private String instance;

  ProblemException(ProblemType type, String detail, List<FieldError> errors) {
    super(type.title, type.status);
    this.type = type;
    this.detail = detail;
    this.errors = errors;
  }

  /** Tells the client how long to wait: a Retry-After header, in whole seconds, rounded up. */
  public ProblemException retryAfter(Duration wait) {
    retryAfter = wait;
    return this;
  }

  /** The address of what is there already. */
  ProblemException instance(String address) {
    instance = address;
    return this;
  }

  /** Null: none. */
  String instance() {
    return instance;
  }

  /** In whole seconds; null: none. */
  Long retryAfterSeconds() {
    return retryAfter == null ? null : Math.max(1, retryAfter.plusMillis(999).toSeconds());
  }
}
