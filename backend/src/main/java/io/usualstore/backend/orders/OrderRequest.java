package io.usualstore.backend.orders;

import io.usualstore.backend.payments.PaymentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A sale as it is rung up.
 *
 * @param draftId the draft that this places, with these contents in place of its own; null: none
 * @param customerId null: a walk-in
 * @param discountMinor on the order as a whole, after the lines' own
 * @param handOver whether the customer takes it along once it is paid; null: yes
 * @param payment null: to be paid later
 * @param expectedTotalMinor what the customer was told; where it comes to another amount by now,
 *     nothing is sold. Null: whatever it comes to
 */
public record OrderRequest(
    @Positive Long draftId,
    @Positive Long customerId,
    @NotEmpty @Size(max = 500, message = "Use at most {max} lines")
        List<@NotNull @Valid OrderLineRequest> lines,
    @PositiveOrZero @Max(999_999_999_999L) Long discountMinor,
    @Size(max = 200) String discountReason,
    @Size(max = 2000) String note,
    Boolean handOver,
    @Valid PaymentRequest payment,
    @PositiveOrZero @Max(9_000_000_000_000_000_000L) Long expectedTotalMinor)
    implements OrderContents {

  public OrderRequest {
    discountMinor = discountMinor == null ? 0L : discountMinor;
    discountReason = discountReason == null ? "" : discountReason.strip();
    note = note == null ? "" : note.strip();
    handOver = handOver == null || handOver;
  }
}
