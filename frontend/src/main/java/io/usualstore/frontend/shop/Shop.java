package io.usualstore.frontend.shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

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
    boolean hasLogo) {

  /** Until the backend was reached for the first time. */
  static final Shop UNKNOWN = new Shop("EUR", "en", "UTC", "#2457d6", true, "", "", false);

  public Locale toLocale() {
    return Locale.forLanguageTag(locale);
  }

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  public Money money() {
    return new Money(Currency.getInstance(currency), toLocale());
  }
}
