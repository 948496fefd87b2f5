package io.usualstore.backend.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has a body whole before a thread is taken for its request: the event loop waits for it, which
 * costs a slow client's connection and nothing else. What is too large or too late is refused here,
 * before JAX-RS and {@link ProblemMapper}.
 */
@ApplicationScoped
class BodyReader {
  private static final int AFTER_THE_HEAD = 900;

  private final EarlyRefusal refusal;
  private final ConnectionLimits limits;
  private final BodyBudget budget;
  private final long mostBytes;

  BodyReader(
      EarlyRefusal refusal,
      ConnectionLimits limits,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.refusal = refusal;
    this.limits = limits;
    this.budget =
        new BodyBudget(
            limits
                .bodies()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / 4));
    this.mostBytes = largestBody.asLongValue();
  }

  void install(@Observes Filters filters) {
    filters.register(this::read, AFTER_THE_HEAD);
  }

  private void read(RoutingContext context) {
    var request = context.request();
    if (!hasBody(request)) {
      context.next();
    } else if (isDeclaredTooLarge(request)) {
      refusal.answer(context, ProblemType.BODY_TOO_LARGE);
    } else {
      if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
        context.response().writeContinue();
      }
      new IncomingBody(context, refusal, budget.new Share(), mostBytes)
          .read(limits.bodyTime().toMillis());
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || length != null && !length.matches("0+");
  }

  private boolean isDeclaredTooLarge(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && new BigInteger(length).compareTo(BigInteger.valueOf(mostBytes)) > 0;
  }
}
