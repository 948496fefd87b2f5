package io.usualstore.frontend.sell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaleStateTest {

  private static final String KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";

  private static SaleState of(String lines) {
    return new SaleState(KEY, lines, "", "", "", "", "", "", "");
  }

  @Test
  void theSameWidgetAgainIsOneMore() {
    assertThat(of("17:2,4:1").plus(17, 1).lines()).isEqualTo("17:3,4:1");
  }

  @Test
  void aLineWithNoneOfItGoes() {
    assertThat(of("17:1,4:1").plus(17, -1).lines()).isEqualTo("4:1");
  }

  @Test
  void theKeyStaysFromStepToStep() {
    assertThat(of("17:1").plus(4, 1).with(17, 0).discounted("10 %", "late").sale()).isEqualTo(KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "17", "17:0", "17:-2", ":1", "<script>", "17:x"})
  void whatIsNoLineIsLeftOut(String lines) {
    assertThat(of(lines).quantities()).isEmpty();
  }

  @Test
  void aForeignKeyIsReplaced() {
    assertThat(new SaleState("' or 1=1", "", "", "", "", "", "", "", "").sale())
        .matches("[0-9a-f-]{36}");
  }

  @Test
  void anAddressHoldsWhateverWasTyped() {
    assertThat(new SaleState(KEY, "1:1", "", "", "", "10 %", "a&b=c", "", "").query())
        .endsWith("&discount=10+%25&reason=a%26b%3Dc");
  }

  @Test
  void aLinesDiscountGoesWithItsLineWhateverItsReason() {
    var state = of("17:2,4:1").discounting(17, "10 %", "~;:&=é").discounting(4, "0.50", "");
    assertThat(state.plus(17, 1).discountOn(17))
        .isEqualTo(new LineDiscounts.Discount("10 %", "~;:&=é"));
    assertThat(state.discountOn(4)).isEqualTo(new LineDiscounts.Discount("0.50", ""));
    assertThat(state.with(17, 0).lineDiscounts()).isEqualTo("4~0.50~");
    assertThat(state.discounting(4, "", "x").discountOn(4)).isEqualTo(LineDiscounts.Discount.NONE);
  }

  @Test
  void aParkedSaleKnowsItsDraftAndVersion() {
    var state = new SaleState(KEY, "1:1", "", "", "", "", "", "", "12.3");
    assertThat(state.draftId()).isEqualTo(12);
    assertThat(state.plus(1, 1).draftVersion()).isEqualTo("3");
    assertThat(new SaleState(KEY, "1:1", "", "", "", "", "", "", "x").draftId()).isNull();
  }
}
