package io.usualstore.backend.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A sale that is put aside: no stock is taken, no number, no money. */
record DraftRequest(
    @Positive Long customerId,
    @NotEmpty @Size(max = 500, message = "Use at most {max} lines")
        List<@NotNull @Valid OrderLineRequest> lines,
    @PositiveOrZero @Max(999_999_999_999L) Long discountMinor,
    @Size(max = 200) String discountReason,
    @Size(max = 2000) String note)
    implements OrderContents {

  DraftRequest {
    discountMinor = discountMinor == null ? 0L : discountMinor;
    discountReason = discountReason == null ? "" : discountReason.strip();
    note = note == null ? "" : note.strip();
  }
}
