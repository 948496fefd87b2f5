package io.usualstore.backend.orders;

import java.time.Instant;
import java.util.List;

/**
 * @param openMinor granted and not paid out yet
 */
public record RefundResponse(
    long id,
    long amountMinor,
    long paidOutMinor,
    long openMinor,
    boolean withdrawn,
    String reason,
    Instant at,
    String staffName,
    List<Line> lines) {

  public record Line(long lineId, int quantity, boolean restocked) {}
}
