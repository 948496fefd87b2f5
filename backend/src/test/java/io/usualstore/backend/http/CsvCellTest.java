package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49 1", "-5", "@SUM(A1)", "\tx", "'=1", "''=1"})
  void aFormulaIsDefusedAndComesBackAsItWas(String text) {
    assertThat(CsvCell.write(text)).isEqualTo("'" + text);
    assertThat(CsvCell.read(CsvCell.write(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hammer", "'s Werk", "1-2", "a=b"})
  void anyOtherTextStaysAsItIs(String text) {
    assertThat(CsvCell.write(text)).isEqualTo(text);
    assertThat(CsvCell.read(text)).isEqualTo(text);
  }
}
