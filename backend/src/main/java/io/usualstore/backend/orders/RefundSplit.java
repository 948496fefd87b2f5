package io.usualstore.backend.orders;

/**
 * What goods that come back are worth comes off the debt first; only the rest is paid out.
 *
 * @param amountMinor to be paid out
 * @param offDebtMinor owed no longer
 */
record RefundSplit(long amountMinor, long offDebtMinor) {

  /**
   * @param worthMinor of the goods that come back; 0: none do
   * @param askedMinor what staff decided to pay out; null: what is right
   */
  static RefundSplit of(Order order, long worthMinor, Long askedMinor) {
    var right = Math.min(Math.max(0, worthMinor - order.openMinor), order.refundableMinor());
    var amount = askedMinor == null ? right : askedMinor;
    return new RefundSplit(amount, Math.min(Math.max(0, worthMinor - amount), order.openMinor));
  }

  boolean isAsExpected(RefundRequest request) {
    return isAsExpected(amountMinor, request.expectedAmountMinor())
        && isAsExpected(offDebtMinor, request.expectedOffDebtMinor());
  }

  private static boolean isAsExpected(long minor, Long expectedMinor) {
    return expectedMinor == null || expectedMinor == minor;
  }

  /** True when this return leaves nothing of the order: nothing to pay, and nothing to pay out. */
  boolean endsIt(Order order) {
    return offDebtMinor > 0
        && order.refundedMinor + order.offDebtMinor + offDebtMinor == order.totalMinor;
  }
}
