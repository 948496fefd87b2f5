package io.usualstore.backend.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A body that is too large is refused before JAX-RS, and so before {@link ProblemMapper}. */
@ApplicationScoped
class BodyLimit {
  private static final int AFTER_THE_CORRELATION_ID = 900;

  private final ObjectMapper json;
  private final BigInteger mostBytes;

  BodyLimit(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.json = json;
    this.mostBytes = largestBody.asBigInteger();
  }

  void install(@Observes Filters filters) {
    filters.register(this::refuseLargeBody, AFTER_THE_CORRELATION_ID);
  }

  private void refuseLargeBody(RoutingContext context) {
    var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && new BigInteger(length).compareTo(mostBytes) > 0) {
      context.response().putHeader(HttpHeaders.CONNECTION, "close"); // the rest isn't read
      end(context);
    } else {
      context.next();
    }
  }

  private void end(RoutingContext context) {
    var problem = Problem.of(ProblemType.BODY_TOO_LARGE, null, null, List.of());
    try {
      context
          .response()
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
