package io.usualstore.frontend.support;

import java.util.List;

/** Who can sign in to the shop under test. */
public record Staff(String username, String password, String accessLevel, boolean initialPassword) {

  public static final Staff ADMIN = new Staff("ann", "correct horse battery", "admin", false);
  public static final Staff SELLER = new Staff("sam", "correct horse battery", "developer", false);
  public static final Staff VIEWER = new Staff("vic", "correct horse battery", "customer", false);
  public static final Staff NEWCOMER = new Staff("nora", "planted by terraform", "developer", true);

  static final List<Staff> PLANTED = List.of(ADMIN, SELLER, VIEWER, NEWCOMER);

  /** Of a shop that runs elsewhere: {@code -D<prefix>.user} and {@code -D<prefix>.password}. */
  static Staff published(String prefix) {
    return new Staff(
        System.getProperty(prefix + ".user"),
        System.getProperty(prefix + ".password"),
        "admin",
        false);
  }
}
