package io.usualstore.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.usualstore.backend.http.ProblemType;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Quarkus's order of classes puts those that need no program last, so this one sees the others. */
@DisabledIfSystemProperty(
    named = "usualstore.test.selection",
    matches = "[^$].*",
    disabledReason = "Only some of the tests run")
class ContractCoverageTest {
  /** Where a mistake of ours ends: no test knows how to make one. */
  private static final EnumSet<ProblemType> NEVER = EnumSet.of(ProblemType.INTERNAL_ERROR);

  @Test
  void everyOperationWasCalled() {
    assertThat(Answered.answered()).containsAll(Answered.operations());
    assertThat(Answered.operations()).isNotEmpty();
  }

  @Test
  void everyRefusalWasGiven() {
    var possible = EnumSet.complementOf(NEVER).stream().map(ProblemType::code).toList();
    assertThat(Answered.problems()).containsAll(possible);
    assertThat(Answered.problems())
        .doesNotContainAnyElementsOf(NEVER.stream().map(ProblemType::code).toList());
    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::code))
        .containsAll(Answered.problems());
  }
}
