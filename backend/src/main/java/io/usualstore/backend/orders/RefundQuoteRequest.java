package io.usualstore.backend.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

record RefundQuoteRequest(
    @NotNull @Size(max = 500, message = "Use at most {max} lines")
        List<@NotNull @Valid RefundLineRequest> lines) {}
