package io.usualstore.backend.orders;

import io.usualstore.backend.http.ListRow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One row of a list.
 *
 * @param openMinor what the customer still owes
 * @param lines how many
 */
public record OrderSummary(
    long id,
    @Schema(nullable = true) Long number,
    OrderStatus status,
    @Schema(nullable = true) Long customerId,
    @Schema(nullable = true) String customerName,
    Instant placedAt,
    long totalMinor,
    long paidMinor,
    long refundedMinor,
    long openMinor,
    @Schema(nullable = true) String staffName,
    long lines)
    implements ListRow {}
