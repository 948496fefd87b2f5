package io.usualstore.backend.orders;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An order's discount, spread over its lines, since each may have a tax rate of its own. */
class Discount {
  private Discount() {}

  /**
   * In proportion to the amounts, by the largest remainder, the earlier line first: the shares add
   * up to the discount and none is above its amount.
   *
   * @param discountMinor at most the sum of the amounts
   */
  static List<Long> spread(long discountMinor, List<Long> amountsMinor) {
    var sum = amountsMinor.stream().reduce(0L, Math::addExact);
    if (sum == 0) {
      return amountsMinor;
    }
    var shares = new ArrayList<Long>();
    var remainders = new ArrayList<BigInteger>();
    for (var amount : amountsMinor) {
      var division =
          BigInteger.valueOf(discountMinor)
              .multiply(BigInteger.valueOf(amount))
              .divideAndRemainder(BigInteger.valueOf(sum));
      shares.add(division[0].longValueExact());
      remainders.add(division[1]);
    }
    var left = discountMinor - shares.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, shares.size())
        .boxed()
        .sorted(Comparator.comparing(remainders::get).reversed())
        .limit(left)
        .forEach(line -> shares.set(line, shares.get(line) + 1));
    return shares;
  }
}
