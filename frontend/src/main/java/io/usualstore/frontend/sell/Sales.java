package io.usualstore.frontend.sell;

import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.catalog.Widget;
import io.usualstore.frontend.catalog.WidgetApi;
import io.usualstore.frontend.customers.CustomerApi;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a sale's address means today: names, prices and stock are the backend's. */
@ApplicationScoped
class Sales {

  private static final int WHOLE_BP = 10_000;

  private final WidgetApi widgets;
  private final CustomerApi customers;
  private final Shops shops;

  Sales(@RestClient WidgetApi widgets, @RestClient CustomerApi customers, Shops shops) {
    this.widgets = widgets;
    this.customers = customers;
    this.shops = shops;
  }

  /** A widget that is no more falls out of the sale; a discount that is none counts as none. */
  Sale of(SaleState state) {
    var lines = new ArrayList<Sale.Line>();
    for (var line : state.quantities().entrySet()) {
      try {
        lines.add(line(widgets.get(line.getKey()), line.getValue(), state));
      } catch (ApiException e) {
        if (e.problem().status() != 404) {
          throw e;
        }
      }
    }
    var customer = state.customerId() == null ? null : customers.get(state.customerId());
    var undiscounted = new Sale(state, lines, customer, 0, shops.current().taxIncluded());
    var discountMinor = discount(state.discount(), undiscounted.subtotalMinor()).orElse(0L);
    return new Sale(state, lines, customer, discountMinor, shops.current().taxIncluded());
  }

  private Sale.Line line(Widget widget, int quantity, SaleState state) {
    var typed = state.discountOn(widget.id());
    var found = shops.current().sellsFound() ? state.foundReason(widget.id()) : "";
    var whole = new Sale.Line(widget, quantity, typed, 0, found);
    var discountMinor = discount(typed.typed(), whole.undiscountedMinor()).orElse(0L);
    return new Sale.Line(widget, quantity, typed, discountMinor, found);
  }

  /** {@code 10 %} or {@code 5.00}; empty for what is neither, or more than the whole. */
  Optional<Long> discount(String typed, long subtotalMinor) {
    if (typed.isEmpty()) {
      return Optional.of(0L);
    }
    if (typed.endsWith("%")) {
      return Typed.basisPoints(typed).map(rate -> share(subtotalMinor, rate));
    }
    return shops.money().parse(typed).filter(minor -> minor <= subtotalMinor);
  }

  private static long share(long minor, int rateBp) {
    return BigInteger.valueOf(minor)
        .multiply(BigInteger.valueOf(rateBp))
        .add(BigInteger.valueOf(WHOLE_BP / 2))
        .divide(BigInteger.valueOf(WHOLE_BP))
        .longValueExact();
  }
}
