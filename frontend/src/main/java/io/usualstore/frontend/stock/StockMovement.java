package io.usualstore.frontend.stock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** One signed change of a widget's stock; {@code level} is what it led to. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StockMovement(
    long id,
    String kind,
    int quantity,
    int level,
    String reason,
    Instant at,
    String staffName,
    Long orderId) {

  /** {@code +12} or {@code −3}. */
  public String change() {
    return signed(quantity);
  }

  static String signed(int quantity) {
    return quantity < 0 ? "−" + -(long) quantity : "+" + quantity;
  }
}
