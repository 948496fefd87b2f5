package io.usualstore.backend.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param quantity what was received, the signed correction, or what was counted
 */
record MovementRequest(
    @NotNull StockMovementKind kind,
    @NotNull @Min(-1_000_000) @Max(1_000_000) Integer quantity,
    @Size(max = 200) String reason) {

  MovementRequest {
    reason = reason == null ? "" : reason.strip();
  }
}
