package io.usualstore.frontend.shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;

/** The shop's profile: what its pages look like and how they write money and time. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Shop(
    String currency,
    String locale,
    String timeZone,
    String colour,
    boolean taxIncluded,
    String address,
    String receiptNote,
    boolean hasLogo,
    int defaultTaxRateBp,
    boolean sellsFound) {

  /** What doesn't exist of what it names, as {@code currency EUX}; null: nothing. */
  String fault() {
    try {
      Currency.getInstance(currency);
    } catch (IllegalArgumentException unknown) {
      return "currency " + currency;
    }
    try {
      ZoneId.of(timeZone);
    } catch (DateTimeException unknown) {
      return "time zone " + timeZone;
    }
    return null;
  }

  /** Until the backend was reached for the first time. */
  static final Shop UNKNOWN =
      new Shop("EUR", "en", "UTC", "#2457d6", true, "", "", false, 0, false);
}
