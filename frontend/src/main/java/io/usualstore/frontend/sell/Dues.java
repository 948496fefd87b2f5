package io.usualstore.frontend.sell;

import io.usualstore.frontend.orders.Order;
import io.usualstore.frontend.orders.PaymentForm;
import io.usualstore.frontend.orders.StoreCreditApi;
import io.usualstore.frontend.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What is to be paid, by whom, in which ways. */
@ApplicationScoped
class Dues {

  /** An order that is paid another day. */
  static final String LATER = "later";

  private static final String STORE_CREDIT = "store_credit";
  private static final List<String> METHODS =
      List.of("cash", "card", "transfer", STORE_CREDIT, LATER);

  private final StoreCreditApi credits;
  private final Shops shops;

  Dues(@RestClient StoreCreditApi credits, Shops shops) {
    this.credits = credits;
    this.shops = shops;
  }

  Due of(Sale sale, PaymentForm form, boolean collected) {
    return due(sale.totalMinor(), form, true, collected, creditMinor(sale));
  }

  /** What is left of an order. */
  Due of(Order order, PaymentForm form) {
    var creditMinor = order.customer() == null ? 0 : order.customer().storeCreditMinor();
    return due(order.openMinor(), form, false, false, creditMinor);
  }

  /** As it is known by its name, or the usual one. */
  static String method(String named) {
    return METHODS.contains(named) ? named : METHODS.get(0);
  }

  private Due due(
      long dueMinor, PaymentForm form, boolean collectable, boolean collected, long creditMinor) {
    var methods =
        METHODS.stream()
            .filter(way -> creditMinor > 0 || !way.equals(STORE_CREDIT))
            .filter(way -> collectable || !way.equals(LATER))
            .toList();
    return new Due(
        dueMinor,
        methods.contains(form.method()) ? form : form.by(methods.get(0)),
        collectable,
        collected,
        methods,
        creditMinor,
        shops.money().likelyTendered(dueMinor));
  }

  private long creditMinor(Sale sale) {
    return sale.customer() == null ? 0 : credits.balance(sale.customer().id()).balanceMinor();
  }

  /** Store credit that doesn't reach pays a part, without anybody's reckoning. */
  PaymentForm asFarAsCreditGoes(PaymentForm form, Due due) {
    return STORE_CREDIT.equals(form.method())
            && due.part().isEmpty()
            && due.creditMinor() < due.dueMinor()
        ? form.paying(shops.money().plain(due.creditMinor()))
        : form;
  }
}
