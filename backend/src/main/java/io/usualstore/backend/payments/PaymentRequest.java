package io.usualstore.backend.payments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * @param amountMinor null: all that is open
 * @param tenderedMinor cash handed over, of which what is above the amount goes back
 */
public record PaymentRequest(
    @NotNull PaymentMethod method,
    @Positive @Max(999_999_999_999L) Long amountMinor,
    @Positive @Max(999_999_999_999L) Long tenderedMinor,
    @Size(max = 100) String reference) {

  public PaymentRequest {
    reference = reference == null ? "" : reference.strip();
  }
}
