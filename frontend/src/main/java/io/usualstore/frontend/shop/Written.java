package io.usualstore.frontend.shop;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How values are written in templates: by the shop's currency, locale and time zone. */
@TemplateExtension
public class Written {

  private static final DateTimeFormatter DAY = Notation.english("EEEE, d MMMM");

  private Written() {}

  /** {@code € 19.90} from minor units. */
  static String money(Long minor) {
    return notation().money().format(minor);
  }

  static String moneyWhole(Long minor) {
    return notation().money().formatWhole(minor);
  }

  /** {@code 19.90}, as an input holds it. */
  static String plain(Long minor) {
    return notation().money().plain(minor);
  }

  /** {@code 7.5} from basis points: a rate in percent, without its sign. */
  static String percent(Integer basisPoints) {
    return new java.math.BigDecimal(basisPoints)
        .movePointLeft(2)
        .stripTrailingZeros()
        .toPlainString();
  }

  static String number(Integer count) {
    return notation().count(count);
  }

  /** {@code 14:02} today, {@code 23 Nov, 14:02} this year, with the year before it. */
  static String moment(Instant at) {
    return notation().moment(at);
  }

  static String momentInFull(Instant at) {
    return notation().momentInFull(at);
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String shortDay(LocalDate date) {
    return Notation.shortDay(date);
  }

  /** One or two letters that stand for a picture. */
  static String initials(String name) {
    return ShopName.initials(name);
  }

  /** Which of eight tints the initials stand on: the same for the same name. */
  static int tint(String name) {
    return Math.floorMod(name.hashCode(), 8);
  }

  private static Notation notation() {
    return Arc.container().instance(Shops.class).get().notation();
  }
}
