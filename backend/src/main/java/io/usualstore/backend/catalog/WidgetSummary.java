package io.usualstore.backend.catalog;

import io.usualstore.backend.http.ListRow;
import java.time.Instant;

/**
 * One row of a list.
 *
 * @param imageAt when its picture was given; null: it has none
 */
public record WidgetSummary(
    long id,
    String sku,
    String barcode,
    String name,
    String category,
    long priceMinor,
    int taxRateBp,
    int stock,
    boolean lowStock,
    boolean archived,
    Instant imageAt)
    implements ListRow {}
