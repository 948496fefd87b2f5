package io.usualstore.frontend.staff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Somebody who works in the shop. The access levels' names are the database's; pages call them
 * Admin, Staff, Viewer.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Account(
    long id,
    String username,
    String name,
    String email,
    String accessLevel,
    boolean mustChangePassword) {

  public boolean canWrite() {
    return isAdmin() || "developer".equals(accessLevel);
  }

  public boolean isAdmin() {
    return "admin".equals(accessLevel);
  }
}
