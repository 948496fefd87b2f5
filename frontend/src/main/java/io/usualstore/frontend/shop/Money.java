package io.usualstore.frontend.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** One currency's minor units, written and read as people of one locale do. */
public record Money(Currency currency, Locale locale) {

  /** Making one costs more than all that it writes on a page; one isn't for two threads. */
  private static final Map<Money, NumberFormat> FORMATS = new ConcurrentHashMap<>();

  /** As a record's own would be, which the native program interprets: a third of a page's time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Money money
        && currency.equals(money.currency)
        && locale.equals(money.locale);
  }

  @Override
  public int hashCode() {
    return 31 * currency.hashCode() + locale.hashCode();
  }

  /** {@code € 1,234.50}, as the locale has it. */
  public String format(long minor) {
    var format = FORMATS.computeIfAbsent(this, Money::newFormat);
    return ((NumberFormat) format.clone()).format(major(minor));
  }

  private NumberFormat newFormat() {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(digits());
    format.setMaximumFractionDigits(digits());
    return format;
  }

  /** Whole units only, for an axis: {@code €1,234}. */
  public String formatWhole(long minor) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMaximumFractionDigits(0);
    return format.format(major(minor));
  }

  /** As it stands in an input: {@code 1234.50}, with the locale's decimal sign and no grouping. */
  public String plain(long minor) {
    var format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale));
    format.setMinimumFractionDigits(digits());
    format.setMaximumFractionDigits(digits());
    format.setGroupingUsed(false);
    return format.format(major(minor));
  }

  /**
   * What somebody typed: with a point or a comma, with or without grouping and currency sign. A
   * sign that stands alone with three digits after it is grouping where the locale groups by it,
   * and a decimal sign otherwise.
   *
   * @return minor units; empty for what is no amount of this currency, or below zero
   */
  public Optional<Long> parse(String typed) {
    var text = typed.replaceAll("[\\s\\u00a0\\u202f'’\\p{Sc}]|" + currency.getCurrencyCode(), "");
    int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    if (last >= 0 && isGrouping(text, last)) {
      text = text.replaceAll("[.,]", "");
    } else if (last >= 0) {
      text = text.substring(0, last).replaceAll("[.,]", "") + "." + text.substring(last + 1);
    }
    if (!text.matches("[0-9]{1,12}(\\.[0-9]*)?|\\.[0-9]+")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new BigDecimal(text.endsWith(".") ? text + "0" : text)
              .movePointRight(digits())
              .longValueExact());
    } catch (ArithmeticException finerThanTheCurrency) {
      return Optional.empty();
    }
  }

  private boolean isGrouping(String text, int last) {
    char sign = text.charAt(last);
    boolean alone =
        text.chars().filter(c -> c == '.' || c == ',').count()
            == text.chars().filter(c -> c == sign).count();
    boolean several = text.indexOf(sign) != last;
    boolean threeFollow = text.length() - last == 4;
    return alone
        && threeFollow
        && (several
            || (digits() < 3
                && sign == DecimalFormatSymbols.getInstance(locale).getGroupingSeparator()));
  }

  /** Notes and round sums that a customer is likely to hand over for this, the exact sum first. */
  public List<Long> likelyTendered(long minor) {
    long unit = BigDecimal.ONE.movePointRight(digits()).longValueExact();
    return LongStream.concat(
            LongStream.of(minor),
            LongStream.of(1, 5, 10, 20, 50, 100, 200, 500, 1000)
                .map(note -> roundUp(minor, note * unit)))
        .filter(sum -> sum > 0)
        .distinct()
        .limit(5)
        .sorted()
        .boxed()
        .toList();
  }

  private static long roundUp(long minor, long step) {
    return (minor + step - 1) / step * step;
  }

  private int digits() {
    return Math.max(currency.getDefaultFractionDigits(), 0);
  }

  private BigDecimal major(long minor) {
    return new BigDecimal(minor)
        .movePointLeft(digits())
        .setScale(digits(), RoundingMode.UNNECESSARY);
  }
}
