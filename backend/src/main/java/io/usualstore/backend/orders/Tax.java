package io.usualstore.backend.orders;

/** Value added tax on an amount. */
class Tax {
  private static final long WHOLE_BP = 10_000;

  private Tax() {}

  /**
   * Rounded half up to a minor unit.
   *
   * @param included whether the amount holds the tax already; else it comes on top
   * @throws ArithmeticException when the amount is too large to be calculated with
   */
  static long of(long amountMinor, int rateBp, boolean included) {
    var divisor = included ? WHOLE_BP + rateBp : WHOLE_BP;
    var doubled = Math.multiplyExact(Math.multiplyExact(2L, amountMinor), (long) rateBp);
    return Math.floorDiv(Math.addExact(doubled, divisor), 2 * divisor);
  }
}
