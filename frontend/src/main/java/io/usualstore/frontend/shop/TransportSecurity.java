package io.usualstore.frontend.shop;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whoever came by https is told to come by nothing else for a year. */
@ApplicationScoped
class TransportSecurity {

  private static final int BEFORE_ANY_ANSWER = 950;

  void install(@Observes Filters filters) {
    filters.register(TransportSecurity::add, BEFORE_ANY_ANSWER);
  }

  private static void add(RoutingContext context) {
    var request = context.request();
    if (request.isSSL() || "https".equals(request.scheme())) {
      context.response().putHeader("Strict-Transport-Security", "max-age=31536000");
    }
    context.next();
  }
}
