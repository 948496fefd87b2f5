package io.usualstore.backend.orders;

import io.usualstore.backend.http.ListRow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One row of a list.
 *
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
    @Schema(nullable = true) String staffName,
    long lines)
    implements ListRow {}
