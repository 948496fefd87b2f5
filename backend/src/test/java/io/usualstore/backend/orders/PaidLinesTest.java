package io.usualstore.backend.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.usualstore.backend.catalog.Widget;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What comes back of a line, and what of it is withdrawn: never more than the line, at last all.
 */
class PaidLinesTest {
  private record Back(OrderLine line, int pieces, long worthMinor) {}

  @Test
  void theLastPieceTakesWhatIsLeftAlsoAfterAWithdrawal() {
    var order = order(true);
    var lines = priced(order, 0, line(1, 34, 3, 2), line(2, 500, 1, 0));
    var first = grant(order, lines, lines.get(0), 1);
    var second = grant(order, lines, lines.get(0), 1);
    withdraw(first);
    var third = grant(order, lines, lines.get(0), 1);
    var fourth = grant(order, lines, lines.get(0), 1);
    assertThat(second.worthMinor + third.worthMinor + fourth.worthMinor).isEqualTo(100);
  }

  /** Any prices, discounts, tax and quantities, any grants and withdrawals in any order. */
  @Test
  void whateverComesBackAndIsWithdrawnALineGivesBackItselfAndNoMore() {
    var seed = Long.getLong("usualstore.seed", System.nanoTime());
    var random = new Random(seed);
    for (var round = 0; round < 2000; round++) {
      var order = order(random.nextBoolean());
      var lines = lines(random, order);
      var granted = new ArrayList<Back>();
      for (var step = 0; step < 30; step++) {
        var line = lines.get(random.nextInt(lines.size()));
        if (line.refundableQuantity() > 0 && random.nextInt(3) > 0) {
          var pieces = 1 + random.nextInt(line.refundableQuantity());
          granted.add(grant(order, lines, line, pieces));
        } else if (!granted.isEmpty() && random.nextBoolean()) {
          withdraw(granted.remove(random.nextInt(granted.size())));
        }
        lines.forEach(
            one ->
                assertThat(one.refundedMinor)
                    .as("seed %d", seed)
                    .isBetween(0L, one.totalMinor + one.taxMinor));
      }
      for (var line : lines) {
        while (line.refundableQuantity() > 0) {
          grant(order, lines, line, 1);
        }
      }
      assertThat(lines.stream().mapToLong(line -> line.refundedMinor).sum())
          .as("seed %d, round %d", seed, round)
          .isEqualTo(order.totalMinor);
    }
  }

  private static Back grant(Order order, List<OrderLine> lines, OrderLine line, int pieces) {
    var request = new RefundLineRequest(line.id, pieces, false);
    var worth = new PaidLines(order, lines).worthsMinor(List.of(request)).get(0);
    assertThat(worth).isNotNegative();
    line.refundedQuantity += pieces;
    line.refundedMinor += worth;
    return new Back(line, pieces, worth);
  }

  private static void withdraw(Back back) {
    back.line.refundedQuantity -= back.pieces;
    back.line.refundedMinor -= back.worthMinor;
  }

  private static Order order(boolean taxIncluded) {
    var order = new Order();
    order.taxIncluded = taxIncluded;
    return order;
  }

  private static List<OrderLine> lines(Random random, Order order) {
    var lines = new ArrayList<OrderLine>();
    for (var id = 1; id <= 1 + random.nextInt(4); id++) {
      var price = random.nextInt(random.nextBoolean() ? 5 : 5000);
      var quantity = 1 + random.nextInt(9);
      var line = line(id, price, quantity, random.nextInt(1 + price * quantity));
      line.taxRateBp = random.nextInt(3000);
      lines.add(line);
    }
    var discount = random.nextInt((int) OrderLine.sumMinor(lines) + 1);
    return priced(order, discount, lines.toArray(OrderLine[]::new));
  }

  private static List<OrderLine> priced(Order order, long discountMinor, OrderLine... lines) {
    order.discountMinor = discountMinor;
    order.totalMinor = Totals.of(List.of(lines), discountMinor, order.taxIncluded).totalMinor();
    return List.of(lines);
  }

  private static OrderLine line(long id, long priceMinor, int quantity, long discountMinor) {
    var widget = new Widget();
    widget.id = id;
    widget.name = "Widget";
    widget.priceMinor = priceMinor;
    var line =
        OrderLine.of(
            widget, (int) id, new OrderLineRequest(id, quantity, discountMinor, null, null));
    line.id = id;
    return line;
  }
}
