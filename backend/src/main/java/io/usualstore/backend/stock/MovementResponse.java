package io.usualstore.backend.stock;

import io.usualstore.backend.http.ListRow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param quantity the level's change, signed
 * @param level the level after it
 * @param orderId of a sale or a return; null: none
 */
record MovementResponse(
    long id,
    StockMovementKind kind,
    int quantity,
    int level,
    String reason,
    Instant at,
    @Schema(nullable = true) String staffName,
    @Schema(nullable = true) Long orderId)
    implements ListRow {}
