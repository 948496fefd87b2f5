package io.usualstore.backend.payments;

import java.util.Set;

/** Where money of some methods moves. A gateway is one more of these. */
interface PaymentChannel {
  Set<PaymentMethod> methods();

  /**
   * Moves the money, or throws the refusal that staff read. What is recorded comes after it, in the
   * same transaction.
   *
   * @param customer null: a walk-in
   * @param reference as typed
   * @return the reference to be recorded
   */
  String settle(TransactionKind kind, long amountMinor, Long customer, String reference);
}
