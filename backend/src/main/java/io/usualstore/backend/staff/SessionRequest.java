package io.usualstore.backend.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param device what the last sign-in on this device answered; null: none
 */
record SessionRequest(
    @NotNull @Size(max = 63) String username,
    @NotNull @Size(max = 1000) String password,
    @Size(max = DeviceTokens.MOST_CHARACTERS) String device) {
  @Override
  public String toString() {
    return "SessionRequest[" + username + "]";
  }
}
