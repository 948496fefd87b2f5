package io.usualstore.frontend.page;

import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.ApiProblem.FieldError;
import io.usualstore.frontend.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The backend's refusals in the words that staff read; where the bundle has none, the API's own
 * sentence.
 */
@ApplicationScoped
public class Problems {

  private static final Pattern AN_AMOUNT = Pattern.compile("Minor$");
  private static final int CONFLICT = 409;
  private static final Pattern LIMIT = Pattern.compile("[0-9]{4,18}");

  private final PageMessages page;
  private final Shops shops;

  Problems(PageMessages page, Shops shops) {
    this.page = page;
    this.shops = shops;
  }

  public ApiProblem worded(ApiException e) {
    var problem = e.problem();
    return new ApiProblem(
        problem.type(),
        sentence(e).orElse(problem.title()),
        problem.saysDoneBefore() ? CONFLICT : problem.status(), // no field needs another value
        null,
        isUnstorable(problem) ? unstorable(problem) : inMoney(problem));
  }

  /** The API's limits are in the currency's smallest unit, which nobody types. */
  private List<FieldError> inMoney(ApiProblem problem) {
    return problem.errors().stream()
        .map(
            error ->
                AN_AMOUNT.matcher(error.field()).find()
                    ? new FieldError(error.field(), inMoney(error.message()))
                    : error)
        .toList();
  }

  private String inMoney(String sentence) {
    return LIMIT
        .matcher(sentence)
        .replaceAll(
            limit -> Matcher.quoteReplacement(shops.money().format(Long.parseLong(limit.group()))));
  }

  /** What this program sends can be read, but for characters that somebody typed. */
  private static boolean isUnstorable(ApiProblem problem) {
    return problem.is("unreadable-request") || problem.is("unsuitable-text");
  }

  private List<FieldError> unstorable(ApiProblem problem) {
    return problem.errors().stream()
        .map(error -> new FieldError(error.field(), page.notStorable()))
        .toList();
  }

  /** The refusal for a page with these fields; one about anything else goes on. */
  public ApiProblem beside(List<String> fields, ApiException e) {
    if (fields.stream().noneMatch(field -> e.problem().of(field) != null)) {
      throw e;
    }
    return worded(e);
  }

  /** Why a text that stays in the page's address for now can't be kept; empty: it can. */
  public Optional<String> ofText(String typed, int most) {
    if (typed.indexOf('\0') >= 0) {
      return Optional.of(page.notStorable());
    }
    return typed.length() > most ? Optional.of(page.tooLong(most)) : Optional.empty();
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
          case "sign-ins-limited" ->
              page.accountLocked(Optional.ofNullable(e.retryAfter()).orElse("60"));
          case "sign-ins-crowded" -> page.signInsCrowded();
          case ShownAgain.TYPE -> page.shownAgain();
          case "changed-meanwhile" -> page.changedMeanwhile();
          case "unreadable-request", "unsuitable-text" ->
              e.problem().errors().isEmpty() ? null : "";
          case "idempotency-key-reused" -> page.alreadyRecorded();
          case "request-in-progress" -> page.inProgress();
          default -> e.problem().detail();
        });
  }
}
