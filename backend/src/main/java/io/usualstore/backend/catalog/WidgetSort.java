package io.usualstore.backend.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.usualstore.backend.http.SortOrder;

/** How a list of widgets is sorted. */
enum WidgetSort implements SortOrder.Choice<WidgetSummary> {
  @JsonProperty("name")
  NAME(new SortOrder<>("name", false, "w.name", "w.id", WidgetSummary::name, text -> text)),
  @JsonProperty("-name")
  NAME_DOWN(NAME.order.reversed("-name")),
  @JsonProperty("price")
  PRICE(
      new SortOrder<>(
          "price", false, "w.priceMinor", "w.id", WidgetSummary::priceMinor, Long::valueOf)),
  @JsonProperty("-price")
  PRICE_DOWN(PRICE.order.reversed("-price")),
  @JsonProperty("stock")
  STOCK(
      new SortOrder<>(
          "stock", false, "s.level", "s.widgetId", WidgetSummary::stock, Integer::valueOf)),
  @JsonProperty("-stock")
  STOCK_DOWN(STOCK.order.reversed("-stock")),
  @JsonProperty("newest")
  NEWEST(SortOrder.newestById("w.id")),
  @JsonProperty("oldest")
  OLDEST(NEWEST.order.reversed("oldest"));

  private final SortOrder<WidgetSummary> order;

  WidgetSort(SortOrder<WidgetSummary> order) {
    this.order = order;
  }

  @Override
  public SortOrder<WidgetSummary> order() {
    return order;
  }

  /** Read by JAX-RS from a parameter. */
  public static WidgetSort fromString(String code) {
    return SortOrder.Choice.named(code, values());
  }
}
