package io.usualstore.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many clients that do the same at the same time, each in a thread of its own. */
public final class AtOnce {

  private AtOnce() {}

  /** What each client got, by its number from 0; none begins before all are there. */
  public static <T> List<T> answers(int clients, IntFunction<T> request) {
    var threads = Executors.newFixedThreadPool(clients);
    var start = new CyclicBarrier(clients);
    Given.signIn(); // a sign-in takes longer than what is to happen at once
    try {
      var calls =
          IntStream.range(0, clients)
              .<Callable<T>>mapToObj(
                  i ->
                      () -> {
                        start.await();
                        return request.apply(i);
                      })
              .toList();
      var answers = new ArrayList<T>();
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new AssertionError("A client failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }
}
