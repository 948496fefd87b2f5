package io.usualstore.backend.catalog;

import java.time.Instant;

/** One widget in full. */
public record WidgetResponse(
    long id,
    int version,
    String sku,
    String barcode,
    String name,
    String description,
    long priceMinor,
    int taxRateBp,
    String category,
    Integer lowStockMark,
    int stock,
    Instant archivedAt,
    Instant createdAt,
    Instant updatedAt,
    Instant imageAt) {

  static WidgetResponse of(Widget widget) {
    return new WidgetResponse(
        widget.id,
        widget.version,
        widget.sku,
        widget.barcode,
        widget.name,
        widget.description,
        widget.priceMinor,
        widget.taxRateBp,
        widget.category == null ? null : widget.category.name,
        widget.lowStockMark,
        widget.stock,
        widget.archivedAt,
        widget.createdAt,
        widget.updatedAt,
        widget.imageAt);
  }
}
