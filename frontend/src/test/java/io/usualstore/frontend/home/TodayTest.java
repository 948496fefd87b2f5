package io.usualstore.frontend.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TodayTest {

  private static final Today MORE_OF_ALL =
      new Today(
          null,
          new Today.Figures(200, 2, 100, 50),
          new Today.Figures(100, 1, 99, 10),
          List.of(),
          null,
          null);

  @Test
  void aTinyBaseMakesNoPercentage() {
    assertThat(new Today.Compared(3994, 100, true).change()).isNull();
    assertThat(new Today.Compared(1, 0, true).change()).isNull();
    assertThat(new Today.Compared(150, 100, true).change()).isEqualTo(50);
    assertThat(new Today.Compared(0, 100, true).change()).isEqualTo(100);
    assertThat(new Today.Compared(1099, 100, true).change()).isEqualTo(999);
  }

  @Test
  void moreIsBetterExceptForRefunds() {
    assertThat(MORE_OF_ALL.sales().better()).isTrue();
    assertThat(MORE_OF_ALL.orders().better()).isTrue();
    assertThat(MORE_OF_ALL.average().better()).isTrue();
    assertThat(MORE_OF_ALL.refunds().better()).isFalse();
    assertThat(new Today.Compared(1, 2, false).better()).isTrue();
  }
}
