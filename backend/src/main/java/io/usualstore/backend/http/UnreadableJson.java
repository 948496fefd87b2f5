package io.usualstore.backend.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a body that is no JSON, or not the JSON that is asked for. */
class UnreadableJson {
  private UnreadableJson() {}

  static ProblemException refusal(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return ProblemType.UNREADABLE_REQUEST.asException(
          List.of(new FieldError(field(mapping), sentence(mapping))));
    }
    var at = e.getLocation();
    return ProblemType.UNREADABLE_REQUEST.asException(
        at == null
            ? "The body is no JSON"
            : "The body is no JSON at line %d, column %d"
                .formatted(at.getLineNr(), at.getColumnNr()));
  }

  private static String sentence(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException) {
      return "is not known here";
    }
    if (e instanceof InvalidFormatException format && format.getValue() == null) {
      return StorableText.REFUSAL;
    }
    if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "must be " + JsonType.of(mismatch.getTargetType());
    }
    if (e.getCause() instanceof InputCoercionException number) {
      return "must be " + JsonType.of(number.getTargetType());
    }
    return "can't be read";
  }

  private static String field(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
