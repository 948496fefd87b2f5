package io.usualstore.frontend.sell;

import io.usualstore.frontend.orders.Order;
import io.usualstore.frontend.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** A parked sale as the till's page holds one. */
@ApplicationScoped
class ResumedSales {

  private final Shops shops;

  ResumedSales(Shops shops) {
    this.shops = shops;
  }

  SaleState of(Order draft) {
    var state =
        new SaleState(
            "",
            draft.lines().stream()
                .map(line -> line.widgetId() + ":" + line.quantity())
                .collect(Collectors.joining(",")),
            "",
            "",
            draft.customer() == null ? "" : String.valueOf(draft.customer().id()),
            written(draft.discountMinor()),
            draft.discountReason(),
            draft.note(),
            draft.id() + "." + draft.version());
    for (var line : draft.lines()) {
      state =
          state
              .discounting(line.widgetId(), written(line.discountMinor()), line.discountReason())
              .finding(line.widgetId(), line.foundReason());
    }
    return state;
  }

  private String written(long minor) {
    return minor == 0 ? "" : shops.money().plain(minor);
  }
}
