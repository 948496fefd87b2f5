package io.usualstore.backend.staff;

import java.time.Instant;

/**
 * @param token for the header Authorization, after "Bearer "; shown this once
 * @param expiresAt the latest end; without use the session ends sooner
 * @param device to be kept on this device, and sent with its next sign-in: strangers' wrong
 *     passwords don't lock it
 */
record SessionResponse(String token, Instant expiresAt, AccountResponse account, String device) {
  @Override
  public String toString() {
    return "SessionResponse[" + account.id() + "]";
  }
}
