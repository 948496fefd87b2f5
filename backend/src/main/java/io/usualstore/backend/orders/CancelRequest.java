package io.usualstore.backend.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record CancelRequest(@NotBlank @Size(max = 200) String reason) {

  CancelRequest {
    reason = reason == null ? null : reason.strip();
  }
}
