package io.usualstore.backend.catalog;

/** One row of a list. */
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
