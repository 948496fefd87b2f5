package io.usualstore.frontend.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers are typed in the digits of the shop's own script, too. */
class TypedTest {
  @Test
  void wholeNumbersAreReadInTheDigitsOfEveryLocale() {
    for (var locale : Locale.getAvailableLocales()) {
      var format = NumberFormat.getIntegerInstance(locale);
      format.setGroupingUsed(false);
      assertThat(Typed.whole(format.format(1234567890 / 10))).as("%s", locale).contains(123456789);
      assertThat(Typed.signed("-" + format.format(42))).as("%s", locale).contains(-42);
    }
  }

  @Test
  void ratesAreReadInTheDigitsOfEveryLocale() {
    for (var locale : Locale.getAvailableLocales()) {
      var format = NumberFormat.getNumberInstance(locale);
      assertThat(Typed.basisPoints(format.format(7.5))).as("%s", locale).contains(750);
    }
    assertThat(Typed.basisPoints("٧٫٥٪")).contains(750);
    assertThat(Typed.basisPoints("7,5,1")).isEmpty();
  }
}
