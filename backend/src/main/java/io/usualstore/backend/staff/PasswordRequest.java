package io.usualstore.backend.staff;

import jakarta.validation.constraints.NotNull;

record PasswordRequest(@NotNull String currentPassword, @NotNull @NewPassword String newPassword) {
  @Override
  public String toString() {
    return "PasswordRequest[hidden]";
  }
}
