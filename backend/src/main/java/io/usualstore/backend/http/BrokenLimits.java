package io.usualstore.backend.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Which limits a request doesn't keep, by the names that its sender knows. */
class BrokenLimits {
  private BrokenLimits() {}

  static ProblemException refusal(ConstraintViolationException e) {
    var violations = e.getConstraintViolations();
    var type =
        violations.stream().allMatch(BrokenLimits::isInBody)
            ? ProblemType.INVALID_FIELDS
            : ProblemType.INVALID_PARAMETER;
    return type.asException(
        violations.stream()
            .map(v -> new FieldError(field(v.getPropertyPath()), v.getMessage()))
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
            .toList());
  }

  /** Without the method's and the body parameter's names, which are Java's. */
  private static String field(Path path) {
    var steps = steps(path);
    var skipped = steps.size() > 2 ? 2 : 1;
    return steps.stream()
        .filter(step -> step.getKind() != ElementKind.CONTAINER_ELEMENT)
        .skip(skipped)
        .map(Path.Node::toString)
        .collect(Collectors.joining("."));
  }

  private static boolean isInBody(ConstraintViolation<?> violation) {
    return steps(violation.getPropertyPath()).size() > 2;
  }

  private static List<Path.Node> steps(Path path) {
    return StreamSupport.stream(path.spliterator(), false).toList();
  }
}
