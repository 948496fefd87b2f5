package io.usualstore.backend.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What holds for each request and answer, whichever resource it is for. */
@ApplicationScoped
class HttpManners {
  private static final int AFTER_THE_CORRELATION_ID = 950;
  private static final String ORIGIN = "^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*";

  private final EarlyRefusal refusal;

  HttpManners(EarlyRefusal refusal, ConnectionLimits limits) {
    this.refusal = refusal;
    ConnectionGuard.holdTo(limits);
  }

  void install(@Observes Filters filters) {
    filters.register(this::begin, AFTER_THE_CORRELATION_ID);
  }

  private void begin(RoutingContext context) {
    var connection = context.request().connection();
    ConnectionGuard.headIsRead(connection);
    context.addEndHandler(answered -> ConnectionGuard.isAnswered(connection));
    context.addHeadersEndHandler(begun -> finish(context.response().headers()));
    if (namesTwoHosts(context.request())) {
      refusal.answer(context, ProblemType.UNREADABLE_REQUEST);
    } else {
      context.next();
    }
  }

  /** Of two, a proxy may read the one and this program the other. */
  private static boolean namesTwoHosts(HttpServerRequest request) {
    return request.headers().getAll(HttpHeaders.HOST).size() > 1;
  }

  /**
   * Answers are for no cache, unless their resource says otherwise, and lead to this shop's own
   * addresses: whatever Host a request named is no part of them.
   */
  private static void finish(MultiMap headers) {
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    var location = headers.get(HttpHeaders.LOCATION);
    if (location != null) {
      headers.set(HttpHeaders.LOCATION, location.replaceFirst(ORIGIN, ""));
    }
  }
}
