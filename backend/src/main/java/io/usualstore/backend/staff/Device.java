package io.usualstore.backend.staff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A browser that somebody signed in with.
 *
 * @param number its own, random
 * @param accounts who did, the latest last
 */
record Device(String number, List<Long> accounts) {
  static final Device UNKNOWN = new Device("", List.of());

  /** Of a till that many share; the token stays below a cookie's size. */
  private static final int MOST_ACCOUNTS = 20;

  Device {
    accounts = Collections.unmodifiableList(accounts);
  }

  boolean knows(long account) {
    return accounts.contains(account);
  }

  Device with(String fresh, long account) {
    var all = new ArrayList<>(accounts);
    all.remove(account);
    all.add(account);
    return new Device(
        number.isEmpty() ? fresh : number,
        all.subList(Math.max(0, all.size() - MOST_ACCOUNTS), all.size()));
  }
}
