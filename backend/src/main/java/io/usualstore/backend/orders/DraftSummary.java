package io.usualstore.backend.orders;

import io.usualstore.backend.http.ListRow;
import java.time.Instant;

/**
 * One row of the list of parked sales.
 *
 * @param totalMinor at the prices of the day on which it was parked
 * @param lines how many
 */
public record DraftSummary(
    long id,
    Long customerId,
    String customerName,
    Instant createdAt,
    long totalMinor,
    String note,
    String staffName,
    long lines)
    implements ListRow {}
