package io.usualstore.backend.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Money that staff moved by hand, on the terminal or at the bank: it is written down as typed. */
@ApplicationScoped
class AtTheCounter implements PaymentChannel {
  @Override
  public Set<PaymentMethod> methods() {
    return Set.of(PaymentMethod.CASH, PaymentMethod.CARD, PaymentMethod.TRANSFER);
  }

  @Override
  public String settle(TransactionKind kind, long amountMinor, Long customer, String reference) {
    return reference;
  }
}
