package io.usualstore.backend.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * @param lines what comes back; none: money alone
 * @param amountMinor to be paid out; null: what the lines were sold for and isn't owed any more
 * @param expectedAmountMinor what was said that would be paid out; where it is another amount by
 *     now, nothing is granted. Null: whatever it is
 * @param expectedOffDebtMinor what was said that would be owed no longer, likewise
 */
record RefundRequest(
    @Size(max = 500, message = "Use at most {max} lines")
        List<@NotNull @Valid RefundLineRequest> lines,
    @PositiveOrZero @Max(999_999_999_999L) Long amountMinor,
    @NotBlank @Size(max = 200) String reason,
    @PositiveOrZero @Max(9_000_000_000_000_000_000L) Long expectedAmountMinor,
    @PositiveOrZero @Max(9_000_000_000_000_000_000L) Long expectedOffDebtMinor) {

  RefundRequest {
    lines = lines == null ? List.of() : lines;
    reason = reason == null ? null : reason.strip();
  }
}
