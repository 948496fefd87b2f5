package io.usualstore.backend.payments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

record StoreCreditRequest(
    @NotNull @Positive @Max(999_999_999_999L) Long amountMinor,
    @NotBlank @Size(max = 200) String reason) {}
