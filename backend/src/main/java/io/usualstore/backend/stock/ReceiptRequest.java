package io.usualstore.backend.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delivery.
 *
 * @param reason its note: who brought it, a delivery's number
 */
record ReceiptRequest(
    @NotEmpty @Size(max = 500, message = "Use at most {max} lines")
        List<@NotNull @Valid Line> lines,
    @Size(max = 200) String reason) {

  @Schema(name = "ReceiptLine")
  record Line(
      @NotNull @Positive Long widgetId, @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}

  ReceiptRequest {
    reason = reason == null ? "" : reason.strip();
  }
}
