package io.usualstore.backend.reports;

/**
 * @param salesMinor totals of what was placed and not cancelled
 * @param averageMinor of one order, rounded half up; 0 without orders
 */
public record Figures(long salesMinor, long orders, long averageMinor, long refundsMinor) {
  static Figures of(long salesMinor, long orders, long refundsMinor) {
    var average =
        orders == 0
            ? 0
            : Math.floorDiv(Math.addExact(Math.multiplyExact(2, salesMinor), orders), 2 * orders);
    return new Figures(salesMinor, orders, average, refundsMinor);
  }
}
