package io.usualstore.frontend.sell;

import io.usualstore.frontend.catalog.Widget;
import io.usualstore.frontend.customers.Customer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sale as its page shows it, reckoned by the backend's rules, so that what is asked for is what
 * is recorded.
 *
 * @param customer null for a walk-in
 * @param discountMinor on the sale as a whole
 */
public record Sale(
    SaleState state, List<Line> lines, Customer customer, long discountMinor, boolean taxIncluded) {

  private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

  /**
   * {@code discount} is its discount as typed, {@code discountMinor} what that comes to; {@code
   * foundReason} why it is sold though the books may have too few, empty: it isn't.
   */
  public record Line(
      Widget widget,
      int quantity,
      LineDiscounts.Discount discount,
      long discountMinor,
      String foundReason) {

    long undiscountedMinor() {
      return Math.multiplyExact(widget.priceMinor(), (long) quantity);
    }

    public long totalMinor() {
      return undiscountedMinor() - discountMinor;
    }

    /** Whether there is less in stock than this, and nobody said that it was found. */
    public boolean tooMany() {
      return foundReason.isEmpty() && !inTheBooks();
    }

    /** Whether there is less in stock than this, and somebody said where it was. */
    public boolean found() {
      return !foundReason.isEmpty() && !inTheBooks();
    }

    boolean inTheBooks() {
      return quantity <= widget.stock();
    }
  }

  /** Empty: it isn't in the sale any more. */
  Optional<Line> line(long widget) {
    return lines.stream().filter(line -> line.widget().id() == widget).findFirst();
  }

  public boolean empty() {
    return lines.isEmpty();
  }

  /** Newest first: it stands in view however long the sale is. */
  public List<Line> newestFirst() {
    var reversed = new ArrayList<>(lines);
    Collections.reverse(reversed);
    return reversed;
  }

  public int pieces() {
    return lines.stream().mapToInt(Line::quantity).sum();
  }

  public long subtotalMinor() {
    return lines.stream().mapToLong(Line::totalMinor).sum();
  }

  public boolean sellable() {
    return !empty() && lines.stream().noneMatch(line -> line.tooMany() || line.widget().archived());
  }

  public long taxMinor() {
    var shares = discountShares();
    return IntStream.range(0, lines.size())
        .mapToLong(
            i -> tax(lines.get(i).totalMinor() - shares[i], lines.get(i).widget().taxRateBp()))
        .sum();
  }

  public long totalMinor() {
    return subtotalMinor() - discountMinor + (taxIncluded ? 0 : taxMinor());
  }

  /** Half up: within the sum where prices include it, on top where they don't. */
  private long tax(long minor, int rateBp) {
    var rate = BigInteger.valueOf(rateBp);
    var base = taxIncluded ? WHOLE.add(rate) : WHOLE;
    var two = BigInteger.TWO;
    return BigInteger.valueOf(minor)
        .multiply(rate)
        .multiply(two)
        .add(base)
        .divide(base.multiply(two))
        .longValueExact();
  }

  /**
   * The discount in proportion to the lines; what rounding leaves goes to the largest remainders.
   */
  private long[] discountShares() {
    var subtotal = BigInteger.valueOf(subtotalMinor());
    var shares = new long[lines.size()];
    if (discountMinor == 0 || subtotal.signum() == 0) {
      return shares;
    }
    var remainders = new BigInteger[lines.size()];
    long left = discountMinor;
    for (int i = 0; i < shares.length; i++) {
      var parts =
          BigInteger.valueOf(discountMinor)
              .multiply(BigInteger.valueOf(lines.get(i).totalMinor()))
              .divideAndRemainder(subtotal);
      shares[i] = parts[0].longValueExact();
      remainders[i] = parts[1];
      left -= shares[i];
    }
    var byRemainder = new ArrayList<>(IntStream.range(0, shares.length).boxed().toList());
    byRemainder.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
    for (int i = 0; i < left; i++) {
      shares[byRemainder.get(i)]++;
    }
    return shares;
  }
}
