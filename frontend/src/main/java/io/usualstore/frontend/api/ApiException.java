package io.usualstore.frontend.api;

/** The backend said no; {@code problem} says why. */
public class ApiException extends RuntimeException {

  private final transient ApiProblem problem;
  private final String retryAfter;

  public ApiException(ApiProblem problem, String retryAfter) {
    super(problem.status() + " " + problem.type(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public ApiProblem problem() {
    return problem;
  }

  /** Seconds, as the backend's header has them; null where it has none. */
  public String retryAfter() {
    return retryAfter;
  }
}
