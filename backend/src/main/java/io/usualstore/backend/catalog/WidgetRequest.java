package io.usualstore.backend.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** The limits are the table's; a test compares the two. */
public record WidgetRequest(
    @NotBlank @Size(max = 64) String sku,
    @Size(max = 64) String barcode,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 10_000) String description,
    @NotNull @PositiveOrZero @Max(999_999_999_999L) Long priceMinor,
    @NotNull @Min(0) @Max(10_000) Integer taxRateBp,
    @Size(max = 100) String category,
    @Min(0) @Max(1_000_000) Integer lowStockMark) {

  public WidgetRequest {
    sku = sku == null ? null : Code.of(sku);
    barcode = barcode == null || Code.of(barcode).isEmpty() ? null : Code.of(barcode);
    name = name == null ? null : name.strip();
    description = description == null ? "" : description.strip();
    category = category == null || category.isBlank() ? null : category.strip();
  }

  /** All but the category, which is a row of its own. */
  void applyTo(Widget widget) {
    widget.sku = sku;
    widget.barcode = barcode;
    widget.name = name;
    widget.description = description;
    widget.priceMinor = priceMinor;
    widget.taxRateBp = taxRateBp;
    widget.lowStockMark = lowStockMark;
  }
}
