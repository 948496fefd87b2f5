package io.usualstore.frontend.orders;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What stands in the forms of an order's page.
 *
 * @param reason of a cancellation or a withdrawal: no order has the two forms at once
 */
public record OrderForms(PaymentForm payment, PayoutForm payout, String reason) {

  /** The money of a refund as it is paid out; {@code key} makes one payout of it. */
  public record PayoutForm(
      @RestForm String key,
      @RestForm String method,
      @RestForm String payout,
      @RestForm("payout-reference") String reference) {

    /** Nothing was chosen before: the first is. */
    public boolean chose(String other, int place) {
      return method == null || method.isEmpty() ? place == 1 : method.equals(other);
    }

    static PayoutForm blank() {
      return new PayoutForm(UUID.randomUUID().toString(), "", "", "");
    }
  }

  static OrderForms blank() {
    return new OrderForms(PaymentForm.blank(), PayoutForm.blank(), "");
  }

  OrderForms with(PaymentForm typed) {
    return new OrderForms(typed, payout, reason);
  }

  OrderForms with(PayoutForm typed) {
    return new OrderForms(payment, typed, reason);
  }

  OrderForms with(String typedReason) {
    return new OrderForms(payment, payout, typedReason);
  }
}
