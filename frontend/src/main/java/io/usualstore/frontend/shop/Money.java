package io.usualstore.frontend.shop;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * One currency's minor units, written and read as people of one locale do. Kept with the shop's
 * profile: making a format costs more than all that it writes on a page.
 */
public final class Money {

  private final Currency currency;
  private final Locale locale;
  private final NumberFormat exact;
  private final NumberFormat whole;
  private final NumberFormat plain;

  public Money(Currency currency, Locale locale) {
    this.currency = currency;
    this.locale = locale;
    this.exact = currencyFormat(digits());
    this.whole = currencyFormat(0);
    this.plain = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale));
    plain.setMinimumFractionDigits(digits());
    plain.setMaximumFractionDigits(digits());
    plain.setGroupingUsed(false);
  }

  private NumberFormat currencyFormat(int digits) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format;
  }

  /** {@code € 1,234.50}, as the locale has it. */
  public String format(long minor) {
    return write(exact, minor);
  }

  /** Whole units only, for an axis: {@code €1,234}. */
  public String formatWhole(long minor) {
    return write(whole, minor);
  }

  /** As it stands in an input: {@code 1234.50}, with the locale's decimal sign and no grouping. */
  public String plain(long minor) {
    return write(plain, minor);
  }

  /** One format isn't for two threads at a time. */
  private String write(NumberFormat format, long minor) {
    var major = new BigDecimal(minor).movePointLeft(digits());
    synchronized (format) {
      return format.format(major);
    }
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
}
