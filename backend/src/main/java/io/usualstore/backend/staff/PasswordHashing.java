package io.usualstore.backend.staff;

import io.usualstore.backend.http.ProblemException;
import io.usualstore.backend.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * bcrypt takes a quarter of a second of a processor. One thread does it, and few wait for it: a
 * flood of sign-ins keeps that thread busy and no other. Whoever is known goes first, and has
 * places that strangers can't take.
 */
@ApplicationScoped
class PasswordHashing {
  /** Of each kind. All of them together are done before the frontend loses patience. */
  static final int PLACES = 6;

  /** Less than the frontend's: who waited longer on a slow machine is told so, while it listens. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final Duration BREATH = Duration.ofSeconds(2);
  private static final int IDLE_SECONDS = 30;

  private final Semaphore strangers = new Semaphore(PLACES);
  private final Semaphore known = new Semaphore(PLACES);
  private final AtomicLong numbers = new AtomicLong();
  private final Executor thread =
      new ThreadPoolExecutor(
          0,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new PriorityBlockingQueue<>(),
          work -> {
            var hashing = new Thread(work, "password-hashing");
            hashing.setDaemon(true);
            return hashing;
          });

  /** Taken before anything is counted, so that nobody is locked for having found it full. */
  Place place(boolean isKnown) {
    var free = isKnown ? known : strangers;
    if (!free.tryAcquire()) {
      throw crowded();
    }
    return new Place(free, isKnown);
  }

  private static ProblemException crowded() {
    return ProblemType.SIGN_INS_CROWDED.asException().retryAfter(BREATH);
  }

  /** Left by {@link #run}, or by {@link #leave}. */
  class Place {
    private final Semaphore free;
    private final boolean isKnown;

    Place(Semaphore free, boolean isKnown) {
      this.free = free;
      this.isKnown = isKnown;
    }

    <T> CompletionStage<T> run(Supplier<T> work) {
      var done = new CompletableFuture<T>();
      var latest = Instant.now().plus(PATIENCE);
      Runnable job =
          () -> {
            try {
              if (Instant.now().isAfter(latest)) {
                throw crowded();
              }
              var result = work.get();
              leave();
              done.complete(result);
            } catch (RuntimeException e) {
              leave();
              done.completeExceptionally(e);
            }
          };
      thread.execute(new Job(isKnown, numbers.incrementAndGet(), job));
      return done;
    }

    void leave() {
      free.release();
    }
  }

  private record Job(boolean isKnown, long number, Runnable work)
      implements Runnable, Comparable<Job> {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Job other) {
      return isKnown == other.isKnown ? Long.compare(number, other.number) : isKnown ? -1 : 1;
    }
  }
}
