package io.usualstore.backend.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
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
  private final CurrentClient client;
  private final Event<AccessRefused> accessRefused;
  private final AllowedMethods allowed;

  ProblemMapper(
      SecurityIdentity caller,
      CurrentClient client,
      Event<AccessRefused> accessRefused,
      AllowedMethods allowed) {
    this.caller = caller;
    this.client = client;
    this.accessRefused = accessRefused;
    this.allowed = allowed;
  }

  @ServerExceptionMapper
  RestResponse<Problem> refusal(ProblemException e) {
    var answer = answer(e.type, e.detail, e.instance(), e.errors);
    if (e.retryAfterSeconds() != null) {
      answer.header(HttpHeaders.RETRY_AFTER, e.retryAfterSeconds());
    }
    return answer.build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> invalid(ConstraintViolationException e) {
    return refusal(BrokenLimits.refusal(e));
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

  /** What a query throws where it isn't given a lock: of two who wait for each other, one goes. */
  @ServerExceptionMapper({PessimisticLockException.class, LockTimeoutException.class})
  RestResponse<Problem> lockNotGiven(PersistenceException e) {
    Log.warnf("Database: %s", e.getMessage());
    return comeBack(ProblemType.BUSY);
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

  /** The pool breaks off the opening of a connection that took longer than a request may wait. */
  @ServerExceptionMapper
  RestResponse<Problem> connectionTookTooLong(CompletionException e) {
    return e.getCause() instanceof InterruptedException
        ? comeBack(ProblemType.BUSY)
        : unexpected(e);
  }

  @ServerExceptionMapper
  RestResponse<Problem> badJson(MismatchedInputException e) {
    return refusal(UnreadableJson.refusal(e));
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  RestResponse<Problem> signedOut(SecurityException e) {
    return answer(ProblemType.SIGN_IN_REQUIRED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> forbidden(ForbiddenException e, ContainerRequestContext request) {
    ProblemType reason = caller.getAttribute(Caller.REFUSED_FOR);
    if (reason == null) {
      var operation = request.getMethod() + " " + request.getUriInfo().getPath();
      accessRefused.fireAsync(
          new AccessRefused(caller.getPrincipal().getName(), operation, client.later()));
    }
    return answer(reason == null ? ProblemType.ACCESS_DENIED : reason).build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> web(WebApplicationException e, UriInfo address, Request request) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return refusal(UnreadableJson.refusal(json));
    }
    if (isBadQuery(e, address)) {
      return answer(ProblemType.INVALID_PARAMETER).build();
    }
    var status = e.getResponse().getStatus();
    var methods = status == 404 || status == 405 ? allowed.of(address.getPath()) : Set.<String>of();
    if (!methods.isEmpty() && !methods.contains(request.getMethod())) {
      return answer(ProblemType.METHOD_NOT_ALLOWED)
          .header(HttpHeaders.ALLOW, String.join(", ", methods))
          .build();
    }
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
    return answer(type, detail, null, errors);
  }

  private static ResponseBuilder<Problem> answer(
      ProblemType type, String detail, String instance, List<FieldError> errors) {
    return ResponseBuilder.<Problem>create(type.status)
        .entity(Problem.of(type, detail, instance, errors))
        .type(Problem.MEDIA_TYPE);
  }
}
