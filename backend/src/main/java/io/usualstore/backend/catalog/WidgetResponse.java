package io.usualstore.backend.catalog;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One widget in full. */
public record WidgetResponse(
    long id,
    int version,
    String sku,
    @Schema(nullable = true) String barcode,
    String name,
    String description,
    long priceMinor,
    int taxRateBp,
    @Schema(nullable = true) String category,
    @Schema(nullable = true) Integer lowStockMark,
    int stock,
    @Schema(nullable = true) Instant archivedAt,
    Instant createdAt,
    Instant updatedAt,
    @Schema(nullable = true) Instant imageAt) {

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
