package io.usualstore.frontend.http;

import java.util.concurrent.atomic.AtomicLong;

/** What bodies that are larger than usual hold of the memory, until their requests are answered. */
class BodyBudget {
  private static final int USUAL = 8 * 1024;

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  BodyBudget(long most) {
    this.most = most;
  }

  /** One request's part of it. */
  class Share {
    private long bytes;

    /** Whether there is room for a body of this length. */
    boolean growTo(long length) {
      var more = length <= USUAL ? 0 : length - bytes;
      bytes += more;
      return taken.addAndGet(more) <= most;
    }

    void giveBack() {
      taken.addAndGet(-bytes);
      bytes = 0;
    }
  }
}
