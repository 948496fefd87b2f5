package io.usualstore.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.usualstore.frontend.api.ApiProblem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiProblemTest {
  private static final String TOO_MUCH = "No more than € 5.00 is left to pay out";

  @Test
  void whatAFieldSaysIsNotSaidAboveItToo() {
    assertThat(problem(TOO_MUCH, new FieldError("payout", TOO_MUCH)).summary()).isEmpty();
  }

  @Test
  void whatNoFieldSaysStandsAboveThem() {
    assertThat(problem(TOO_MUCH).summary()).isEqualTo(TOO_MUCH);
    assertThat(problem(TOO_MUCH, new FieldError("payout", "Too much")).summary())
        .isEqualTo(TOO_MUCH);
  }

  private static ApiProblem problem(String detail, FieldError... errors) {
    return new ApiProblem("refund-exceeds-payment", "Too much", 422, detail, List.of(errors));
  }
}
