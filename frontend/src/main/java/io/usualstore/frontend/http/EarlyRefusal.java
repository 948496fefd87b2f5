package io.usualstore.frontend.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A request that isn't read to its end is answered by the page for its status. */
class EarlyRefusal {
  /** Closed at once, the connection would be reset under a browser that still sends. */
  private static final long MILLIS_TO_READ_IT = 2000;

  private static final String STATUS = EarlyRefusal.class.getName();

  /** On to JAX-RS without what came of the body. */
  static void pass(RoutingContext context, int status) {
    context.put(STATUS, status);
    ((RoutingContextInternal) context).setBody(Buffer.buffer());
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    // By which Quarkus would refuse it again, and without a page
    context.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
    context.request().handler(unread -> {}).resume();
    context.addEndHandler(answered -> closeSoon(context));
    context.next();
  }

  private static void closeSoon(RoutingContext context) {
    var connection = context.request().connection();
    context.vertx().setTimer(MILLIS_TO_READ_IT, read -> connection.close());
  }

  @ServerRequestFilter(preMatching = true)
  void refuse(RoutingContext context) {
    Integer status = context.get(STATUS);
    if (status != null) {
      throw new WebApplicationException(status);
    }
  }
}
