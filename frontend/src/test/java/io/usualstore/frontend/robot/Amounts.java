package io.usualstore.frontend.robot;

import io.usualstore.frontend.web.WebPage;
import java.math.BigDecimal;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Sums of money as pages show and people type them, in the shop's minor units. */
final class Amounts {

  private Amounts() {}

  /** {@code €1,234.50} under this selector; empty where there is no such element. */
  static Optional<Long> shown(WebPage page, String selector) {
    return Optional.ofNullable(Jsoup.parse(page.html()).selectFirst(selector))
        .map(element -> element.text().replaceAll("[^0-9]", ""))
        .filter(digits -> !digits.isEmpty())
        .map(Long::valueOf);
  }

  /** Of plain sums only; empty for all else. */
  static Optional<Long> typed(String text) {
    return text.matches("[0-9]{1,9}([.,][0-9]{1,2})?")
        ? Optional.of(new BigDecimal(text.replace(',', '.')).movePointRight(2).longValueExact())
        : Optional.empty();
  }
}
