package io.usualstore.frontend.page;

import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.Page;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a list's filters find, or why nothing can be looked for with what is typed into them.
 *
 * @param problem names the filters' fields; {@link ApiProblem#NONE} where the list could be asked
 */
public record Looked<T>(Page<T> page, ApiProblem problem) {

  /**
   * @param fields that the page has, where the sentence can stand
   * @throws ApiException for any other refusal
   */
  public static <T> Looked<T> with(Problems problems, List<String> fields, Supplier<Page<T>> list) {
    try {
      return new Looked<>(list.get(), ApiProblem.NONE);
    } catch (ApiException e) {
      return new Looked<>(Page.empty(), problems.beside(fields, e));
    }
  }
}
