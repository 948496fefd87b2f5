package io.usualstore.backend.payments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * @param amountMinor null: all that was granted and isn't paid out yet
 */
public record PayOutRequest(
    @NotNull PaymentMethod method,
    @Positive @Max(999_999_999_999L) Long amountMinor,
    @Size(max = 100) String reference) {

  public PayOutRequest {
    reference = reference == null ? "" : reference.strip();
  }
}
