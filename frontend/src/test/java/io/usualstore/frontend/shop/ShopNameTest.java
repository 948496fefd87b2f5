package io.usualstore.frontend.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Building Shop Inc|BS",
        "Müller & Söhne|MS",
        "Hammer 500 g|HG",
        "Sandpaper|SA",
        "Їжа|ЇЖ",
        "<script>alert(1)</script>|SA",
        "\uD83D\uDE00 7|''"
      })
  void aNameIsShortenedToLetters(String name, String initials) {
    assertThat(ShopName.initials(name)).isEqualTo(initials);
  }
}
