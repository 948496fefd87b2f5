package io.usualstore.frontend.shop;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

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
}
