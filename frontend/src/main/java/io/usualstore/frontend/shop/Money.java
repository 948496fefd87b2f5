package io.usualstore.frontend.shop;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One currency's minor units, written and read as people of one locale do. Kept with the shop's
 * profile: making a format costs more than all that it writes on a page.
 */
public final class Money {

  private static final Pattern OTHER_SIGN = Pattern.compile("^\\p{Sc}|\\p{Sc}$");

  private final Currency currency;
  private final Locale locale;
  private final NumberFormat exact;
  private final NumberFormat whole;
  private final NumberFormat plain;
  private final NumberReader reader;
  private final String symbol;

  public Money(Currency currency, Locale locale) {
    this.currency = currency;
    this.locale = locale;
    this.reader = new NumberReader(locale);
    this.symbol = NumberReader.plain(currency.getSymbol(locale));
    this.exact = currencyFormat(digits());
    this.whole = currencyFormat(0);
    this.plain = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale));
    plain.setMinimumFractionDigits(digits());
    plain.setMaximumFractionDigits(digits());
    plain.setGroupingUsed(false);
  }

  /** Whether {@code 19,90} is an amount here, so that a spreadsheet's cells part by semicolons. */
  boolean decimalComma() {
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
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
   * @return minor units; empty for what is no amount of this currency, below zero, or may be two
   *     amounts
   */
  public Optional<Long> parse(String typed) {
    var readings = readings(typed);
    return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
  }

  /** Each amount that what was typed may mean, in minor units: two where nobody can tell. */
  public List<Long> readings(String typed) {
    return reader.readings(bare(typed), digits()).stream().flatMap(this::exact).distinct().toList();
  }

  /** None where it is finer than the currency. */
  private Stream<Long> exact(BigDecimal major) {
    try {
      return Stream.of(major.movePointRight(digits()).longValueExact());
    } catch (ArithmeticException finer) {
      return Stream.empty();
    }
  }

  /** Without the currency's sign or code, before or after. */
  private String bare(String typed) {
    var text = NumberReader.plain(typed);
    for (var sign : List.of(symbol, currency.getCurrencyCode())) {
      if (text.regionMatches(true, 0, sign, 0, sign.length())) {
        text = text.substring(sign.length());
      } else if (text.regionMatches(true, text.length() - sign.length(), sign, 0, sign.length())) {
        text = text.substring(0, text.length() - sign.length());
      }
    }
    return OTHER_SIGN.matcher(text).replaceAll("");
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
