package io.usualstore.backend.orders;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param amountMinor to be paid out
 * @param offDebtMinor what the goods were worth beyond that, as far as it was still owed
 * @param openMinor granted and not paid out yet
 */
public record RefundResponse(
    long id,
    long amountMinor,
    long offDebtMinor,
    long paidOutMinor,
    long openMinor,
    boolean withdrawn,
    String reason,
    Instant at,
    @Schema(nullable = true) String staffName,
    List<Line> lines) {

  @Schema(name = "RefundLine")
  public record Line(long lineId, int quantity, boolean restocked, long worthMinor) {}
}
