package io.usualstore.frontend.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.usualstore.frontend.shop.Palette.Rgb;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {

  static Stream<String> colours() {
    var steps = IntStream.of(0, 51, 102, 119, 128, 153, 204, 255);
    var levels = steps.boxed().toList();
    return levels.stream()
        .flatMap(
            r ->
                levels.stream()
                    .flatMap(g -> levels.stream().map(b -> new Rgb(r, g, b).toString())));
  }

  @ParameterizedTest
  @MethodSource("colours")
  void whateverTheColourTextKeepsItsContrast(String colour) {
    var palette = Palette.of(colour);
    assertThat(palette.fill().contrast(palette.onFill())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.fillHover().contrast(palette.onFill())).isGreaterThanOrEqualTo(4.5);
    for (var ground :
        new Rgb[] {Palette.LIGHT_GROUND, Palette.WHITE, Palette.lightTint(palette.inkLight())}) {
      assertThat(palette.inkLight().contrast(ground)).isGreaterThanOrEqualTo(4.5);
    }
    for (var ground :
        new Rgb[] {Palette.DARK_GROUND, Palette.BLACK, Palette.darkTint(palette.inkDark())}) {
      assertThat(palette.inkDark().contrast(ground)).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void aColourThatReadsIsLeftAsItIs() {
    assertThat(Palette.of("#2457d6").fill()).hasToString("#2457d6");
    assertThat(Palette.of("#ffd400").fill()).hasToString("#ffd400");
  }

  @Test
  void yellowCarriesDarkTextAndIsDarkenedForLinks() {
    var palette = Palette.of("#ffd400");
    assertThat(palette.onFill()).isEqualTo(Palette.BLACK);
    assertThat(palette.inkLight()).isNotEqualTo(palette.fill());
  }

  @Test
  void blackOnWhiteHasTheLargestContrast() {
    assertThat(new Rgb(0, 0, 0).contrast(new Rgb(255, 255, 255))).isEqualTo(21.0);
  }
}
