package io.usualstore.backend.staff;

import io.usualstore.backend.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many wrong tries come from one address: a bucket of tokens for each, which time fills again.
 * A try takes one and a right one gives it back, so that a shop whose tills share an address signs
 * in as often as it likes.
 */
@ApplicationScoped
class AddressLimit {
  static final int TRIES = 30;
  static final Duration ONE_MORE = Duration.ofSeconds(4);

  /** The one that was not heard of for longest goes: by then its bucket is most likely full. */
  private static final int MOST = 5000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  synchronized void take(String address) {
    var now = System.nanoTime();
    var bucket = buckets.getOrDefault(address, new Bucket(TRIES, now)).at(now);
    buckets.put(address, bucket.tokens() < 1 ? bucket : bucket.plus(-1));
    if (bucket.tokens() < 1) {
      throw ProblemType.SIGN_INS_LIMITED.asException().retryAfter(bucket.wait(1));
    }
  }

  synchronized void giveBack(String address) {
    buckets.computeIfPresent(address, (key, bucket) -> bucket.plus(1));
  }

  private record Bucket(double tokens, long nanos) {
    Bucket at(long now) {
      return new Bucket(Math.min(TRIES, tokens + (double) (now - nanos) / ONE_MORE.toNanos()), now);
    }

    Bucket plus(int some) {
      return new Bucket(Math.min(TRIES, tokens + some), nanos);
    }

    Duration wait(int wanted) {
      return Duration.ofNanos((long) ((wanted - tokens) * ONE_MORE.toNanos()));
    }
  }
}
