package io.usualstore.frontend.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Ties what a browser asked for to the lines in this log and in the backend's. A proxy's id is
 * taken if it is harmless in a log.
 */
@ApplicationScoped
public class CorrelationId {

  static final String HEADER = "X-Correlation-Id";
  private static final String MDC_KEY = "correlationId";
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  void install(@Observes Filters filters) {
    filters.register(CorrelationId::begin, 1000);
  }

  private static void begin(RoutingContext context) {
    var given = context.request().getHeader(HEADER);
    var id =
        given != null && HARMLESS.matcher(given).matches() ? given : UUID.randomUUID().toString();
    MDC.put(MDC_KEY, id);
    context.response().putHeader(HEADER, id);
    context.next();
  }

  /** Null outside of a request. */
  public static String current() {
    return (String) MDC.get(MDC_KEY);
  }
}
