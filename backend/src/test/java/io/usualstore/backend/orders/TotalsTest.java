package io.usualstore.backend.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 2000, true, 0",
    "100, 0, true, 0",
    "100, 0, false, 0",
    "1200, 2000, true, 200",
    "1000, 2000, false, 200",
    "3, 2000, true, 1", // 0.5 is rounded up
    "2, 2000, true, 0", // 0.33
    "5, 1000, false, 1", // 0.5
    "4, 1000, false, 0",
    "999, 725, true, 68",
    "1, 10000, true, 1",
    "1, 10000, false, 1",
    "99999999999900, 2000, false, 19999999999980",
  })
  void taxIsRoundedHalfUp(long amount, int rate, boolean included, long tax) {
    assertThat(Tax.of(amount, rate, included)).isEqualTo(tax);
  }

  @RepeatedTest(200)
  void taxIsWhatDecimalArithmeticSays(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var amount = random.nextLong(1_000_000_000_000L);
    var rate = random.nextInt(10_001);
    for (var included : List.of(true, false)) {
      var divisor = BigDecimal.valueOf(included ? 10_000 + rate : 10_000);
      assertThat(Tax.of(amount, rate, included))
          .isEqualTo(
              BigDecimal.valueOf(amount)
                  .multiply(BigDecimal.valueOf(rate))
                  .divide(divisor, 0, RoundingMode.HALF_UP)
                  .longValueExact());
    }
  }

  @Test
  void anAmountTooLargeIsNoWrongTax() {
    assertThatThrownBy(() -> Tax.of(Long.MAX_VALUE / 2, 2000, true))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aDiscountIsSpreadByTheLargestRemainderTheEarlierLineFirst() {
    assertThat(Discount.spread(3, List.of(1L, 1L, 1L))).containsExactly(1L, 1L, 1L);
    assertThat(Discount.spread(2, List.of(1L, 1L, 1L))).containsExactly(1L, 1L, 0L);
    assertThat(Discount.spread(10, List.of(333L, 333L, 334L))).containsExactly(3L, 3L, 4L);
    assertThat(Discount.spread(0, List.of(5L, 7L))).containsExactly(0L, 0L);
    assertThat(Discount.spread(12, List.of(5L, 7L))).containsExactly(5L, 7L);
    assertThat(Discount.spread(0, List.of(0L, 0L))).containsExactly(0L, 0L);
  }

  @RepeatedTest(200)
  void sumsAreEqualWhateverIsSold(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var lines =
        LongStream.range(0, 1 + random.nextInt(30))
            .mapToObj(i -> line(random.nextLong(1_000_000_000L), random.nextInt(10_001)))
            .toList();
    var sum = OrderLine.sumMinor(lines);
    var discount = random.nextLong(sum + 1);

    var amounts = lines.stream().map(line -> line.totalMinor).toList();
    var shares = Discount.spread(discount, amounts);
    assertThat(OrderLine.sumMinor(lines)).isEqualTo(sum);
    assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(discount);
    for (var i = 0; i < shares.size(); i++) {
      var exact =
          BigDecimal.valueOf(discount)
              .multiply(BigDecimal.valueOf(amounts.get(i)))
              .divide(BigDecimal.valueOf(Math.max(sum, 1)), 10, RoundingMode.HALF_UP);
      assertThat(BigDecimal.valueOf(shares.get(i)).subtract(exact).abs())
          .isLessThan(BigDecimal.ONE);
      assertThat(shares.get(i)).isBetween(0L, amounts.get(i));
    }

    for (var included : List.of(true, false)) {
      var totals = Totals.of(lines, discount, included);
      var taxes = lines.stream().mapToLong(line -> line.taxMinor).sum();
      assertThat(totals.subtotalMinor()).isEqualTo(sum);
      assertThat(totals.taxMinor()).isEqualTo(taxes);
      assertThat(totals.totalMinor()).isEqualTo(sum - discount + (included ? 0 : taxes));
    }
  }

  private static OrderLine line(long totalMinor, int taxRateBp) {
    var line = new OrderLine();
    line.totalMinor = totalMinor;
    line.taxRateBp = taxRateBp;
    return line;
  }
}
