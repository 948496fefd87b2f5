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

/** What was found on the shelves. */
record CountRequest(
    @NotEmpty @Size(max = 500, message = "Use at most {max} lines")
        List<@NotNull @Valid Line> lines,
    @Size(max = 200) String reason) {

  /**
   * @param expected the level that the difference was shown against: refused when it isn't the
   *     level any more. Null: whatever the level is
   */
  @Schema(name = "CountLine")
  record Line(
      @NotNull @Positive Long widgetId,
      @NotNull @Min(0) @Max(1_000_000) Integer counted,
      @Min(0) @Max(Integer.MAX_VALUE) Integer expected) {}

  CountRequest {
    reason = reason == null ? "" : reason.strip();
  }
}
