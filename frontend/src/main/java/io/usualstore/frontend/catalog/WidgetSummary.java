package io.usualstore.frontend.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One row of a list. */
@JsonIgnoreProperties(ignoreUnknown = true)
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
    boolean archived) {}
