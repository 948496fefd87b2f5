package io.usualstore.frontend.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has a body whole before a thread is taken for its request: the event loop waits for it, which
 * costs a slow client's connection and nothing else. What is too large or too late gets its page
 * without being read on.
 */
@ApplicationScoped
class BodyReader {
  private static final int AFTER_THE_HEAD = 900;
  private static final int UNREADABLE = 400;

  /** With a boundary that says something: Quarkus looks for its first letter. */
  private static final Pattern PARTS =
      Pattern.compile(
          "multipart/.*;\\s*boundary=(\"[^\"]+\"|[^\"\\s;]+).*", Pattern.CASE_INSENSITIVE);

  private final ConnectionLimits limits;
  private final BodyBudget budget;
  private final long mostBytes;

  BodyReader(
      ConnectionLimits limits,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
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
      EarlyRefusal.pass(context, IncomingBody.TOO_LARGE);
    } else if (isInPartsThatNothingParts(request)) {
      EarlyRefusal.pass(context, UNREADABLE);
    } else {
      if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
        context.response().writeContinue();
      }
      new IncomingBody(context, budget.new Share(), mostBytes).read(limits.bodyTime().toMillis());
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || length != null && !length.matches("0+");
  }

  private static boolean isInPartsThatNothingParts(HttpServerRequest request) {
    var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null
        && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
        && !PARTS.matcher(type).matches();
  }

  private boolean isDeclaredTooLarge(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && new BigInteger(length).compareTo(BigInteger.valueOf(mostBytes)) > 0;
  }
}
