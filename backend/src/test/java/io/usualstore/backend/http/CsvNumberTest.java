package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "19 | 1900", "19.9 | 1990", "19,90 | 1990", "1.234,50 | 123450", "1,234.50 | 123450",
        "1.234.567 | 123456700", "1 234,5 | 123450", "0 | 0", "0,05 | 5", "1.234.567,89 | 123456789"
      })
  void aNumberOfAnyCountryIsRead(String text, long cents) {
    assertThat(CsvNumber.parse(text, 2, CsvForm.DECIMAL_POINT)).contains(cents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,234", "1.234", "", "-1", "1.2.3", "12.34,5,6", "19.999", "x", "1,23.4"})
  void whatIsNoneOrMightBeTwoIsNotGuessed(String text) {
    assertThat(CsvNumber.parse(text, 2, CsvForm.DECIMAL_POINT)).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadBackWhateverTheCurrency() {
    for (var places = 0; places <= 4; places++) {
      for (var value : new long[] {0, 1, 999, 1000, 1234, 123456, 1234567, 999_999_999_999L}) {
        for (var form : CsvForm.values()) {
          var written = form.number(value, places);
          assertThat(CsvNumber.parse(written, places, form)).as(written).contains(value);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234", "12,345", "1,2,3"})
  void aCommaAndThreeDigitsMayBeTwoAmountsOfThreePlaces(String text) {
    assertThat(CsvNumber.parse(text, 3, CsvForm.DECIMAL_POINT)).isEmpty();
  }

  @Test
  void digitsOfAnyScriptAreRead() {
    assertThat(CsvNumber.parse("١٢.٥٠", 2, CsvForm.DECIMAL_POINT)).contains(1250L);
  }
}
