package io.usualstore.frontend.shop;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How values are written in templates: by the shop's currency, locale and time zone. */
@TemplateExtension
public class Written {

  private static final DateTimeFormatter DAY = ofPattern("EEEE, d MMMM");
  private static final DateTimeFormatter SHORT_DAY = ofPattern("d MMM");
  private static final DateTimeFormatter DAY_OF_ANOTHER_YEAR = ofPattern("d MMM yyyy");

  private Written() {}

  /** The months are words of the page, so they are English as the bundles are. */
  private static DateTimeFormatter ofPattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** {@code € 19.90} from minor units. */
  static String money(Long minor) {
    return shop().money().format(minor);
  }

  static String moneyWhole(Long minor) {
    return shop().money().formatWhole(minor);
  }

  /** {@code 19.90}, as an input holds it. */
  static String plain(Long minor) {
    return shop().money().plain(minor);
  }

  /** {@code 7.5} from basis points: a rate in percent, without its sign. */
  static String percent(Integer basisPoints) {
    return new java.math.BigDecimal(basisPoints)
        .movePointLeft(2)
        .stripTrailingZeros()
        .toPlainString();
  }

  static String number(Integer count) {
    return java.text.NumberFormat.getIntegerInstance(shop().toLocale()).format(count);
  }

  /** {@code 14:02} today, {@code 23 Nov, 14:02} this year, with the year before it. */
  static String moment(Instant at) {
    var shop = shop();
    var there = at.atZone(shop.zone());
    var today = ZonedDateTime.now(shop.zone());
    var time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(shop.toLocale())
            .format(there);
    if (there.toLocalDate().equals(today.toLocalDate())) {
      return time;
    }
    var day = there.getYear() == today.getYear() ? SHORT_DAY : DAY_OF_ANOTHER_YEAR;
    return day.format(there) + ", " + time;
  }

  static String momentInFull(Instant at) {
    var shop = shop();
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(shop.toLocale())
        .format(at.atZone(shop.zone()));
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String shortDay(LocalDate date) {
    return SHORT_DAY.format(date);
  }

  /** One or two letters that stand for a picture. */
  static String initials(String name) {
    return ShopName.initials(name);
  }

  /** Which of eight tints the initials stand on: the same for the same name. */
  static int tint(String name) {
    return Math.floorMod(name.hashCode(), 8);
  }

  private static Shop shop() {
    return Arc.container().instance(Shops.class).get().current();
  }
}
