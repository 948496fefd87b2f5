package io.usualstore.backend.staff;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record PasswordRequest(
    @NotNull @Size(max = 1000) String currentPassword,
    @NotNull @NewPassword @Schema(minLength = Password.LEAST_BYTES, maxLength = Password.MOST_BYTES)
        String newPassword) {
  @Override
  public String toString() {
    return "PasswordRequest[hidden]";
  }
}
