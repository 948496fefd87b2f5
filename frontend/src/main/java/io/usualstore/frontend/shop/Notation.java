package io.usualstore.frontend.shop;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/**
 * How one shop writes money, counts and moments. Kept with its profile: making a formatter costs
 * more than all that it writes on a page.
 */
public final class Notation {

  private static final DateTimeFormatter SHORT_DAY = english("d MMM");
  private static final DateTimeFormatter DAY_OF_ANOTHER_YEAR = english("d MMM yyyy");

  private final Money money;
  private final ZoneId zone;
  private final NumberFormat count;
  private final DateTimeFormatter time;
  private final DateTimeFormatter full;

  private Notation(Money money, ZoneId zone, Locale locale) {
    this.money = money;
    this.zone = zone;
    this.count = NumberFormat.getIntegerInstance(locale);
    this.time = localized(null, locale);
    this.full = localized(FormatStyle.MEDIUM, locale);
  }

  static Notation of(Shop shop) {
    var locale = Locale.forLanguageTag(shop.locale());
    var money = new Money(Currency.getInstance(shop.currency()), locale);
    return new Notation(money, ZoneId.of(shop.timeZone()), locale);
  }

  /** By its pattern: a formatter by style looks its pattern up for each value that it writes. */
  private static DateTimeFormatter localized(FormatStyle date, Locale locale) {
    return DateTimeFormatter.ofPattern(
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            date, FormatStyle.SHORT, IsoChronology.INSTANCE, locale),
        locale);
  }

  /** The months are words of the page, so they are English as the bundles are. */
  static DateTimeFormatter english(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  public Money money() {
    return money;
  }

  /** {@code 1,234}. */
  String count(long count) {
    synchronized (this.count) { // not for two threads at a time
      return this.count.format(count);
    }
  }

  /** {@code 14:02} today, {@code 23 Nov, 14:02} this year, with the year before it. */
  String moment(Instant at) {
    var there = at.atZone(zone);
    var today = LocalDate.now(zone);
    var written = time.format(there);
    if (there.toLocalDate().equals(today)) {
      return written;
    }
    var day = there.getYear() == today.getYear() ? SHORT_DAY : DAY_OF_ANOTHER_YEAR;
    return day.format(there) + ", " + written;
  }

  String momentInFull(Instant at) {
    return full.format(at.atZone(zone));
  }

  static String shortDay(LocalDate date) {
    return SHORT_DAY.format(date);
  }
}
