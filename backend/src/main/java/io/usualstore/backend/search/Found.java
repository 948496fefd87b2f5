package io.usualstore.backend.search;

import io.usualstore.backend.catalog.WidgetSummary;
import io.usualstore.backend.customers.CustomerSummary;
import io.usualstore.backend.orders.OrderSummary;
import java.util.List;

/** What a text may mean, by kind: what it names exactly comes first. */
public record Found(
    List<OrderSummary> orders, List<WidgetSummary> widgets, List<CustomerSummary> customers) {

  boolean nothing() {
    return orders.isEmpty() && widgets.isEmpty() && customers.isEmpty();
  }
}
