package io.usualstore.backend.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.usualstore.backend.http.SortOrder;

/** How a list of customers is sorted. */
enum CustomerSort implements SortOrder.Choice<CustomerSummary> {
  @JsonProperty("name")
  NAME(new SortOrder<>("name", false, "c.name", "c.id", CustomerSummary::name, text -> text)),
  @JsonProperty("-name")
  NAME_DOWN(NAME.order.reversed("-name")),
  @JsonProperty("newest")
  NEWEST(SortOrder.newestById("c.id")),
  @JsonProperty("oldest")
  OLDEST(NEWEST.order.reversed("oldest"));

  private final SortOrder<CustomerSummary> order;

  CustomerSort(SortOrder<CustomerSummary> order) {
    this.order = order;
  }

  @Override
  public SortOrder<CustomerSummary> order() {
    return order;
  }

  /** Read by JAX-RS from a parameter. */
  public static CustomerSort fromString(String code) {
    return SortOrder.Choice.named(code, values());
  }
}
