package io.usualstore.backend.orders;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * @param restock whether the pieces go back on the shelf; null: no
 */
record RefundLineRequest(
    @NotNull @Positive Long lineId,
    @NotNull @Min(1) @Max(100_000) Integer quantity,
    Boolean restock) {

  RefundLineRequest {
    restock = restock != null && restock;
  }
}
