package io.usualstore.backend.orders;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.usualstore.backend.http.SortOrder;
import java.time.Instant;

/** How a list of orders is sorted. */
enum OrderSort implements SortOrder.Choice<OrderSummary> {
  @JsonProperty("newest")
  NEWEST(
      new SortOrder<>(
          "newest", true, "o.placedAt", "o.id", OrderSummary::placedAt, Instant::parse)),
  @JsonProperty("oldest")
  OLDEST(NEWEST.order.reversed("oldest")),
  @JsonProperty("total")
  TOTAL(
      new SortOrder<>(
          "total", false, "o.totalMinor", "o.id", OrderSummary::totalMinor, Long::valueOf)),
  @JsonProperty("-total")
  TOTAL_DOWN(TOTAL.order.reversed("-total"));

  private final SortOrder<OrderSummary> order;

  OrderSort(SortOrder<OrderSummary> order) {
    this.order = order;
  }

  @Override
  public SortOrder<OrderSummary> order() {
    return order;
  }

  /** Read by JAX-RS from a parameter. */
  public static OrderSort fromString(String code) {
    return SortOrder.Choice.named(code, values());
  }
}
