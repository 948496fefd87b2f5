package io.usualstore.backend.orders;

import io.usualstore.backend.http.ListRow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One row of the list of parked sales.
 *
 * @param totalMinor at the prices of the day on which it was parked
 * @param lines how many
 * @param contents the first of them: {@code 2 × Claw hammer 500 g, 1 × Wood glue}
 */
public record DraftSummary(
    long id,
    @Schema(nullable = true) Long customerId,
    @Schema(nullable = true) String customerName,
    Instant createdAt,
    long totalMinor,
    String note,
    @Schema(nullable = true) String staffName,
    long lines,
    String contents)
    implements ListRow {}
