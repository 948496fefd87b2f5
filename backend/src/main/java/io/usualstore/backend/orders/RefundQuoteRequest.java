package io.usualstore.backend.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * @param amountMinor what staff would rather pay out; null: what is right
 */
record RefundQuoteRequest(
    @NotNull @Size(max = 500, message = "Use at most {max} lines")
        List<@NotNull @Valid RefundLineRequest> lines,
    @PositiveOrZero @Max(999_999_999_999L) Long amountMinor) {}
