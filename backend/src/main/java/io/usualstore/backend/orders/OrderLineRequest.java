package io.usualstore.backend.orders;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * @param discountMinor on the line as a whole
 * @param foundReason why it is sold though the books may have too few: what is missing is booked as
 *     found first; null: only what the books have is sold
 */
public record OrderLineRequest(
    @NotNull @Positive Long widgetId,
    @NotNull @Min(1) @Max(100_000) Integer quantity,
    @PositiveOrZero @Max(999_999_999_999L) Long discountMinor,
    @Size(max = 200) String discountReason,
    @Size(max = 200) String foundReason) {

  public OrderLineRequest {
    discountMinor = discountMinor == null ? 0L : discountMinor;
    discountReason = discountReason == null ? "" : discountReason.strip();
    foundReason = foundReason == null ? "" : foundReason.strip();
  }
}
