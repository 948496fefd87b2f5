package io.usualstore.backend.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The rest of a request after a wait for which it gave its thread back. */
public class LaterOn {
  private LaterOn() {}

  /**
   * Called on the request's thread. What follows runs on one like it, with the request's own
   * contexts: its log lines' correlation id, its beans, a transaction of its own where it begins
   * one.
   */
  public static <W, T> Uni<T> after(CompletionStage<W> wait, Function<W, T> rest) {
    var context = Vertx.currentContext();
    return Uni.createFrom()
        .emitter(
            answer ->
                wait.whenComplete(
                    (waited, failure) -> {
                      if (failure != null) {
                        context.runOnContext(nothing -> answer.fail(failure));
                      } else {
                        context // its handlers run on the context, whichever thread is ready first
                            .executeBlocking(() -> rest.apply(waited), false)
                            .onSuccess(answer::complete)
                            .onFailure(answer::fail);
                      }
                    }));
  }
}
