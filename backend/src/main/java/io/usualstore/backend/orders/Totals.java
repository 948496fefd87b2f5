package io.usualstore.backend.orders;

import java.util.List;

/** What an order's lines come to. */
record Totals(long subtotalMinor, long taxMinor, long totalMinor) {

  /**
   * Sets the lines' tax, too.
   *
   * @param discountMinor on the order as a whole, at most the lines' sum
   * @throws ArithmeticException when an amount is too large to be calculated with
   */
  static Totals of(List<OrderLine> lines, long discountMinor, boolean taxIncluded) {
    var shares =
        Discount.spread(discountMinor, lines.stream().map(line -> line.totalMinor).toList());
    var subtotal = 0L;
    var tax = 0L;
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      line.taxMinor = Tax.of(line.totalMinor - shares.get(i), line.taxRateBp, taxIncluded);
      subtotal = Math.addExact(subtotal, line.totalMinor);
      tax = Math.addExact(tax, line.taxMinor);
    }
    var net = Math.subtractExact(subtotal, discountMinor);
    return new Totals(subtotal, tax, taxIncluded ? net : Math.addExact(net, tax));
  }
}
