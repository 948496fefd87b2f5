package io.usualstore.backend.staff;

import java.time.Instant;

/**
 * @param token for the header Authorization, after "Bearer "; shown this once
 * @param expiresAt the latest end; without use the session ends sooner
 */
record SessionResponse(String token, Instant expiresAt, AccountResponse account) {
  @Override
  public String toString() {
    return "SessionResponse[" + account.id() + "]";
  }
}
