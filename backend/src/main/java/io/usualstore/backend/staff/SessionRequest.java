package io.usualstore.backend.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record SessionRequest(
    @NotNull @Size(max = 63) String username, @NotNull @Size(max = 1000) String password) {
  @Override
  public String toString() {
    return "SessionRequest[" + username + "]";
  }
}
