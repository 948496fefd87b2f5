package io.usualstore.backend.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;

/**
 * What the program says of itself, its health apart, is for those who run it: for anybody else
 * there is nothing.
 */
@ApplicationScoped
class OperatorsOnly {
  private static final int BEFORE_THE_BODY = 940;

  private final EarlyRefusal refusal;
  private final OperatorConfig config;

  OperatorsOnly(EarlyRefusal refusal, OperatorConfig config) {
    this.refusal = refusal;
    this.config = config;
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, BEFORE_THE_BODY);
  }

  private void check(RoutingContext context) {
    if (!isAboutTheProgram(context.normalizedPath())) {
      context.next();
      return;
    }
    context
        .vertx()
        .fileSystem()
        .readFile(config.tokenFile().toString())
        .onComplete(
            read -> {
              if (read.succeeded() && holds(context.request(), read.result())) {
                context.next();
              } else {
                refusal.answer(context, ProblemType.NOT_FOUND);
              }
            });
  }

  private static boolean isAboutTheProgram(String path) {
    return path.matches("/q(/.*)?") && !path.matches("/q/health(/.*)?");
  }

  private static boolean holds(HttpServerRequest request, Buffer file) {
    var token = file.toString(UTF_8).strip();
    var given = request.getHeader(HttpHeaders.AUTHORIZATION);
    return !token.isEmpty()
        && given != null
        && MessageDigest.isEqual(("Bearer " + token).getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
