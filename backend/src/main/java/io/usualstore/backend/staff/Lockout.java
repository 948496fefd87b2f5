package io.usualstore.backend.staff;

import io.usualstore.backend.http.ProblemType;
import java.time.Duration;

/** How long an account is locked: from the fifth wrong password on, twice as long each time. */
class Lockout {
  static final int FREE_FAILURES = 4;
  static final Duration FIRST = Duration.ofSeconds(30);
  static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 10;

  private Lockout() {}

  /**
   * @param wait zero: nothing is locked
   */
  static void refuse(Duration wait) {
    if (wait.compareTo(Duration.ZERO) > 0) {
      throw ProblemType.ACCOUNT_LOCKED.asException().retryAfter(wait);
    }
  }

  static Duration after(int failures) {
    if (failures <= FREE_FAILURES) {
      return Duration.ZERO;
    }
    var doublings = Math.min(failures - FREE_FAILURES - 1, MOST_DOUBLINGS);
    var lock = FIRST.multipliedBy(1L << doublings);
    return lock.compareTo(LONGEST) < 0 ? lock : LONGEST;
  }
}
