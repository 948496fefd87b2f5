package io.usualstore.backend.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/** The answer to a request that isn't read to its end. */
@ApplicationScoped
class EarlyRefusal {
  /** Closed at once, the connection would be reset under a client that still sends. */
  private static final long MILLIS_TO_READ_IT = 2000;

  private static final String SECONDS_TO_BREATHE = "2";

  private final ObjectMapper json;

  EarlyRefusal(ObjectMapper json) {
    this.json = json;
  }

  void answer(RoutingContext context, ProblemType type) {
    var response = context.response();
    if (type == ProblemType.BUSY) {
      response.putHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_BREATHE);
    }
    response
        .setStatusCode(type.status)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(written(type));
    context.request().handler(unread -> {}).resume();
    context.vertx().setTimer(MILLIS_TO_READ_IT, read -> context.request().connection().close());
  }

  private String written(ProblemType type) {
    try {
      return json.writeValueAsString(Problem.of(type, null, null, List.of()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
