package io.usualstore.frontend.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** One widget in full. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Widget(
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

  /** Its picture's address, which changes with the picture; null: it has none. */
  public String image() {
    return WidgetImageResource.address(id, imageAt);
  }

  public boolean archived() {
    return archivedAt != null;
  }

  public boolean lowStock() {
    return lowStockMark != null && stock <= lowStockMark;
  }
}
