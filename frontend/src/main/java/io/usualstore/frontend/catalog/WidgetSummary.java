package io.usualstore.frontend.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

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
    boolean archived,
    Instant imageAt) {

  /** Its picture's address, which changes with the picture; null: it has none. */
  public String image() {
    return WidgetImageResource.address(id, imageAt);
  }
}
