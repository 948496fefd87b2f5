package io.usualstore.frontend.page;

import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The backend's refusals in the words that staff read; where the bundle has none, the API's own
 * sentence.
 */
@ApplicationScoped
public class Problems {

  private final PageMessages page;

  Problems(PageMessages page) {
    this.page = page;
  }

  public ApiProblem worded(ApiException e) {
    var problem = e.problem();
    return new ApiProblem(
        problem.type(),
        sentence(e).orElse(problem.title()),
        problem.status(),
        null,
        problem.errors());
  }

  /** The refusal for a form; one that no form can mend goes on to the page that says so. */
  public ApiProblem mendable(ApiException e) {
    if (List.of(401, 403, 404).contains(e.problem().status()) || e.problem().status() >= 500) {
      throw e;
    }
    return worded(e);
  }

  private Optional<String> sentence(ApiException e) {
    return Optional.ofNullable(
        switch (e.problem().type()) {
          case "sign-in-refused" -> page.signInRefused();
          case "account-locked" ->
              page.accountLocked(Optional.ofNullable(e.retryAfter()).orElse("60"));
          case "changed-meanwhile" -> page.changedMeanwhile();
          case "idempotency-key-reused" -> page.alreadyRecorded();
          case "request-in-progress" -> page.inProgress();
          default -> e.problem().detail();
        });
  }
}
