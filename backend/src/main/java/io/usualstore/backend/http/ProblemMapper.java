package io.usualstore.backend.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.JDBCException;
import org.hibernate.exception.DataException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** RFC 9457: one method for each kind of failure, and every answer from 400 on comes from here. */
class ProblemMapper {
  private static final long SECONDS_TO_BREATHE = 2;

  private final SecurityIdentity caller;

  ProblemMapper(SecurityIdentity caller) {
    this.caller = caller;
  }

  @ServerExceptionMapper
  RestResponse<Problem> refusal(ProblemException e) {
    var answer = answer(e.type, e.detail, e.errors);
    if (e.retryAfterSeconds() != null) {
      answer.header(HttpHeaders.RETRY_AFTER, e.retryAfterSeconds());
    }
    return answer.build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> invalid(ConstraintViolationException e) {
    var violations = e.getConstraintViolations();
    var inBody = violations.stream().allMatch(ProblemMapper::isInBody);
    var errors =
        violations.stream()
            .map(v -> new FieldError(field(v.getPropertyPath()), v.getMessage()))
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
            .toList();
    return answer(inBody ? ProblemType.INVALID_FIELDS : ProblemType.INVALID_PARAMETER, null, errors)
        .build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> brokenRule(org.hibernate.exception.ConstraintViolationException e) {
    return ProblemType.ofConstraint(e.getConstraintName())
        .map(type -> answer(type, null, List.of(new FieldError(type.field, type.title))).build())
        .orElseGet(() -> unexpected(e));
  }

  @ServerExceptionMapper
  RestResponse<Problem> lostRace(OptimisticLockException e) {
    return answer(ProblemType.CHANGED_MEANWHILE).build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> outOfRange(DataException e) {
    return answer(ProblemType.INVALID_FIELDS, "A value is outside of what can be stored", List.of())
        .build();
  }

  @ServerExceptionMapper({LockAcquisitionException.class, JDBCConnectionException.class})
  RestResponse<Problem> databaseAway(JDBCException e) {
    Log.warnf("Database: %s", e.getSQLException().getMessage());
    return comeBack(
        e instanceof LockAcquisitionException
            ? ProblemType.BUSY
            : ProblemType.DATABASE_UNAVAILABLE);
  }

  @ServerExceptionMapper
  RestResponse<Problem> database(JDBCException e) {
    var cause = e.getSQLException();
    if (isConnectionFailure(cause)) {
      Log.warnf("Database: %s", cause.getMessage());
      return comeBack(ProblemType.DATABASE_UNAVAILABLE);
    }
    return unexpected(e);
  }

  @ServerExceptionMapper
  RestResponse<Problem> badJson(MismatchedInputException e) {
    return unreadable(e);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  RestResponse<Problem> signedOut(SecurityException e) {
    return answer(ProblemType.SIGN_IN_REQUIRED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> forbidden(ForbiddenException e) {
    ProblemType reason = caller.getAttribute(Caller.REFUSED_FOR);
    return answer(reason == null ? ProblemType.ACCESS_DENIED : reason).build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> web(WebApplicationException e, UriInfo address) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return unreadable(json);
    }
    if (isBadQuery(e, address)) {
      return answer(ProblemType.INVALID_PARAMETER).build();
    }
    var status = e.getResponse().getStatus();
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.status == status && status != 500)
        .findFirst()
        .map(type -> answer(type).build())
        .orElseGet(() -> unexpected(e));
  }

  @ServerExceptionMapper
  RestResponse<Problem> unexpected(Throwable e) {
    Log.error("Unexpected failure", e);
    return answer(ProblemType.INTERNAL_ERROR).build();
  }

  /** JAX-RS makes a 404 of any parameter that it can't convert: right for the path's alone. */
  private static boolean isBadQuery(WebApplicationException e, UriInfo address) {
    return e instanceof NotFoundException
        && e.getCause() != null
        && address.getPathParameters().values().stream()
            .flatMap(List::stream)
            .allMatch(value -> value.matches("[0-9]{1,18}"));
  }

  private static RestResponse<Problem> unreadable(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      var error = new FieldError(field(mapping), sentence(mapping));
      return answer(ProblemType.UNREADABLE_REQUEST, null, List.of(error)).build();
    }
    var at = e.getLocation();
    var detail =
        at == null
            ? "The body is no JSON"
            : "The body is no JSON at line %d, column %d"
                .formatted(at.getLineNr(), at.getColumnNr());
    return answer(ProblemType.UNREADABLE_REQUEST, detail, List.of()).build();
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

  private static boolean isConnectionFailure(SQLException e) {
    var state = e.getSQLState();
    return e instanceof SQLTransientException
        || state == null // Agroal's own: no connection within the time
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P");
  }

  private static RestResponse<Problem> comeBack(ProblemType type) {
    return answer(type).header(HttpHeaders.RETRY_AFTER, SECONDS_TO_BREATHE).build();
  }

  private static ResponseBuilder<Problem> answer(ProblemType type) {
    return answer(type, null, List.of());
  }

  private static ResponseBuilder<Problem> answer(
      ProblemType type, String detail, List<FieldError> errors) {
    return ResponseBuilder.<Problem>create(type.status)
        .entity(Problem.of(type, detail, errors))
        .type(Problem.MEDIA_TYPE);
  }
}
