package io.usualstore.backend.payments;

import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What the shop owes a customer. The balance changes with the transaction, by its trigger. */
@ApplicationScoped
class StoreCredit implements PaymentChannel {
  @Override
  public Set<PaymentMethod> methods() {
    return Set.of(PaymentMethod.STORE_CREDIT);
  }

  @Override
  public String settle(TransactionKind kind, long amountMinor, Long customer, String reference) {
    if (customer == null) {
      throw ProblemType.INVALID_FIELDS.asException(
          List.of(new FieldError("method", "A walk-in has no store credit: choose another way")));
    }
    return reference;
  }
}
