package io.usualstore.frontend.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Money EURO = money("EUR", "en");

  private static Money money(String currency, String locale) {
    return new Money(Currency.getInstance(currency), Locale.forLanguageTag(locale));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EUR|en|1990|€19.90",
        "EUR|de|123456789|1.234.567,89€",
        "EUR|de|1990|19,90€",
        "USD|en-US|-500|-$5.00",
        "JPY|en|1200|¥1,200",
        "KWD|en|1234|KWD1.234",
        "UAH|uk|1990|19,90₴"
      })
  void anAmountIsWrittenAsItsLocaleWritesIt(
      String currency, String locale, long minor, String text) {
    assertThat(money(currency, locale).format(minor).replaceAll("\\h", "")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EUR|en|19.90|1990",
        "EUR|en|19,90|1990",
        "EUR|en|€ 1,234.50|123450",
        "EUR|de|1.234,50|123450",
        "EUR|de|1.234|123400",
        "EUR|en|1,234|123400",
        "EUR|en|1,234,567|123456700",
        "EUR|en|5|500",
        "EUR|en|.5|50",
        "EUR|en|20.|2000",
        "EUR|de-CH|1’234.50|123450",
        "EUR|en|EUR 7|700",
        "JPY|en|1200|1200",
        "KWD|en|1.234|1234",
        "KWD|en|1,234.5|1234500",
        "KWD|en|1,234,567|1234567000",
        "KWD|de|1,234|1234",
        "EUR|en|٣|300",
        "EGP|ar-EG|١٬٢٣٤٫٥٠|123450",
        "EGP|ar-EG|12.5|1250",
        "INR|hi|12,34,567|123456700",
        "DKK|da|1.234,50 kr.|123450"
      })
  void whatPeopleTypeIsUnderstood(String currency, String locale, String typed, long minor) {
    assertThat(money(currency, locale).parse(typed)).contains(minor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "-5",
        "1.999",
        "12.3.4.x",
        "1,2,3",
        "1,23,45",
        "1.2,3.4",
        "1e3",
        "1234567890123",
        "NaN"
      })
  void whatIsNoAmountIsRefused(String typed) {
    assertThat(EURO.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 99, 1990, 123456, 99999999})
  void whatStandsInAnInputIsReadBackAsTheSame(long minor) {
    for (var locale : new String[] {"en", "de", "de-CH", "fr", "uk"}) {
      assertThat(money("EUR", locale).parse(money("EUR", locale).plain(minor))).contains(minor);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"KWD|en|1,234", "KWD|de|1.234", "KWD|fr|1.234", "TND|de-AT|12.345"})
  void whatMayBeTwoAmountsIsNoneAndHasBothReadings(String currency, String locale, String typed) {
    var money = money(currency, locale);
    var whole = Long.parseLong(typed.replaceAll("[.,]", ""));
    assertThat(money.parse(typed)).isEmpty();
    assertThat(money.readings(typed)).containsExactly(whole * 1000, whole);
  }

  /** Every locale that the JVM knows, each with some of its currencies and every amount's shape. */
  @Test
  void whateverIsWrittenInAnyLocaleAndCurrencyIsReadBack() {
    var seed = Long.getLong("usualstore.seed", System.nanoTime());
    var random = new Random(seed);
    var currencies = List.copyOf(Currency.getAvailableCurrencies());
    var unread = new TreeSet<String>();
    for (var locale : Locale.getAvailableLocales()) {
      var some =
          Stream.concat(
                  Stream.of("EUR", "KWD").map(Currency::getInstance),
                  Stream.generate(() -> currencies.get(random.nextInt(currencies.size()))).limit(2))
              .toList();
      for (var currency : some) {
        var money = new Money(currency, locale);
        for (var minor :
            LongStream.concat(
                    LongStream.of(0, 1990, 1234567), random.longs(1, 0, 1_000_000_000_000L))
                .toArray()) {
          note(unread, money, locale, currency, minor, money.plain(minor));
          note(unread, money, locale, currency, minor, money.format(minor));
        }
      }
    }
    assertThat(unread).as("seed %d", seed).isEmpty();
  }

  private static void note(
      Set<String> unread, Money money, Locale locale, Currency currency, long minor, String text) {
    var readings = money.readings(text);
    if (!readings.equals(List.of(minor))) {
      unread.add("%s %s %d: %s as %s".formatted(locale, currency, minor, text, readings));
    }
  }

  @Test
  void theLikelyNotesCoverTheSumAndBeginWithIt() {
    assertThat(EURO.likelyTendered(4332)).containsExactly(4332L, 4400L, 4500L, 5000L, 6000L);
    assertThat(EURO.likelyTendered(5000)).containsExactly(5000L, 6000L, 10000L, 20000L, 50000L);
  }
}
