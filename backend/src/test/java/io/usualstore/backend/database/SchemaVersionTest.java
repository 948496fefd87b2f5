package io.usualstore.backend.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaVersionTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1, true, 'has schema version 1'",
    "2, 1, true, 'has schema version 2'",
    "3, 1, false, 'newer than this program, made for 1 and 2: start a newer one'",
    "4, 5, false, 'older than this program''s 5: the upgrade has not run'",
    "0, 1, false, 'older than this program''s 1'",
  })
  void aSchemaServesItsProgramAndTheOneBefore(int found, int known, boolean fits, String sentence) {
    var version = new SchemaVersion(found, known);
    assertThat(version.fits()).isEqualTo(fits);
    assertThat(version.sentence()).contains(sentence);
  }
}
