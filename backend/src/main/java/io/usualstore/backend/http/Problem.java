package io.usualstore.backend.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * RFC 9457 problem details, the body of every answer from 400 on.
 *
 * @param instance the address of what is there already, where the refusal is about that
 */
@RegisterForReflection(
    targets = {Problem.class, FieldError.class},
    ignoreNested = false)
@Schema(
    name = "Problem",
    requiredProperties = {"type", "title", "status", "errors"})
public record Problem(
    String type,
    String title,
    int status,
    @JsonInclude(JsonInclude.Include.NON_NULL) String detail,
    @JsonInclude(JsonInclude.Include.NON_NULL) String instance,
    List<FieldError> errors,
    @JsonInclude(JsonInclude.Include.NON_NULL) String correlationId) {

  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ProblemType type, String detail, String instance, List<FieldError> errors) {
    return new Problem(
        type.code(), type.title, type.status, detail, instance, errors, CorrelationId.current());
  }
}
