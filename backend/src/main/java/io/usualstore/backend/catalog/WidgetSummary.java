package io.usualstore.backend.catalog;

import io.usualstore.backend.http.ListRow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One row of a list.
 *
 * @param imageAt when its picture was given; null: it has none
 */
public record WidgetSummary(
    long id,
    String sku,
    @Schema(nullable = true) String barcode,
    String name,
    @Schema(nullable = true) String category,
    long priceMinor,
    int taxRateBp,
    int stock,
    boolean lowStock,
    boolean archived,
    @Schema(nullable = true) Instant imageAt)
    implements ListRow {}
