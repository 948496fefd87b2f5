package io.usualstore.backend.orders;

import io.usualstore.backend.http.ListRow;
import java.time.Instant;

/**
 * One row of a list.
 *
 * @param lines how many
 */
public record OrderSummary(
    long id,
    Long number,
    OrderStatus status,
    Long customerId,
    String customerName,
    Instant placedAt,
    long totalMinor,
    long paidMinor,
    long refundedMinor,
    String staffName,
    long lines)
    implements ListRow {}
