package io.usualstore.frontend.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What holds for each request and answer, whichever page it is for. */
@ApplicationScoped
class HttpManners {
  private static final int AFTER_THE_CORRELATION_ID = 950;
  private static final String ORIGIN = "^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*";

  HttpManners(ConnectionLimits limits) {
    ConnectionGuard.holdTo(limits);
  }

  void install(@Observes Filters filters) {
    filters.register(HttpManners::begin, AFTER_THE_CORRELATION_ID);
  }

  private static void begin(RoutingContext context) {
    var connection = context.request().connection();
    ConnectionGuard.headIsRead(connection);
    context.addEndHandler(answered -> ConnectionGuard.isAnswered(connection));
    context.addHeadersEndHandler(begun -> finish(context.response().headers()));
    context.next();
  }

  /**
   * Answers are for no cache, unless their page says otherwise, and lead to this site's own
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
