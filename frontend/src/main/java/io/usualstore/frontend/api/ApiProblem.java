package io.usualstore.frontend.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The backend's refusal, RFC 9457. {@code type} is the kebab-case name of its ProblemType, {@code
 * instance} the address of what is there already, or null.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection(ignoreNested = false) // only ApiExceptionMapper reads it
public record ApiProblem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldError> errors) {

  /** A page that was only asked for has nothing to complain about. */
  public static final ApiProblem NONE = new ApiProblem("", "", 0, null, List.of());

  public ApiProblem(String type, String title, int status, String detail, List<FieldError> errors) {
    this(type, title, status, detail, null, errors);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record FieldError(String field, String message) {}

  /** For an answer that holds no problem: a proxy's page, or nothing. */
  static ApiProblem unexplained(int status) {
    return new ApiProblem(
        "unexplained", "The shop's server answered " + status, status, null, null);
  }

  public static ApiProblem ofField(String field, String message) {
    return ofFields(List.of(new FieldError(field, message)));
  }

  public static ApiProblem ofFields(List<FieldError> errors) {
    return new ApiProblem("invalid", "", 422, null, errors);
  }

  @Override
  public List<FieldError> errors() {
    return errors == null ? List.of() : errors;
  }

  public boolean any() {
    return status != 0;
  }

  public boolean is(String type) {
    return type.equals(this.type);
  }

  /** Whether what was sent stands in the books already, as it was sent the first time. */
  public boolean saysDoneBefore() {
    return is("idempotency-key-reused");
  }

  /**
   * For a form that is shown again: one whose key was used up would be refused for ever. However
   * often it is shown, the next is the same: what is sent twice from it is still done once.
   */
  public String nextKey(String key) {
    if (key == null || key.isBlank()) {
      return UUID.randomUUID().toString();
    }
    return saysDoneBefore()
        ? UUID.nameUUIDFromBytes(("next of " + key).getBytes(StandardCharsets.UTF_8)).toString()
        : key;
  }

  /** The sentence about this field, or null. */
  public String of(String field) {
    return errors().stream()
        .filter(error -> field.equals(error.field()))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }

  /** The same with the form's names for the API's fields. */
  public ApiProblem renamed(UnaryOperator<String> name) {
    var renamed =
        errors().stream().map(e -> new FieldError(name.apply(e.field()), e.message())).toList();
    return new ApiProblem(type, title, status, detail, renamed);
  }

  /** The same in the page's own words, about no field. */
  public ApiProblem saying(String sentence) {
    return new ApiProblem(type, sentence, status, null, List.of());
  }

  /** Whether a field can be mended. */
  public boolean asksForOtherValues() {
    return status == 422;
  }

  /** The same where no field can be mended, in the page's own words. */
  public ApiProblem conflict(String sentence) {
    return new ApiProblem(type, sentence, 409, null, List.of());
  }

  /**
   * The same, unless it asks for other values of a form that the page has no more: then nothing
   * that can be mended is asked for.
   */
  public ApiProblem orConflict(boolean formIsThere, String sentence) {
    return asksForOtherValues() && !formIsThere ? conflict(sentence) : this;
  }

  /** What stands above the fields: the page's sentence, or nothing where a field says it itself. */
  public String summary() {
    var said = errors().stream().anyMatch(error -> sentence().equals(error.message()));
    return said ? "" : sentence();
  }

  /** The sentence for the page as a whole. */
  public String sentence() {
    return Optional.ofNullable(detail).filter(text -> !text.isBlank()).orElse(title);
  }
}
