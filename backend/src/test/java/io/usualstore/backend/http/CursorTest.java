package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "Hammer", "a:b:c", "Öse 🔨", "2026-11-24T13:00:00.123456Z"})
  void aCursorIsReadAsItWasWritten(String key) {
    var cursor = new Cursor("name", key, 17);
    assertThat(Cursor.fromString(cursor.toString())).isEqualTo(cursor);
    assertThat(cursor.isStart()).isFalse();
  }

  @Test
  void anEmptyOneIsTheStart() {
    assertThat(Cursor.fromString("").isStart()).isTrue();
    assertThat(Cursor.fromString("")).hasToString("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "MTI",
        "gIA",
        "eDp5",
        "OmE",
        "a b",
        "MTIzOgA",
        "bjoxOgA",
        "bjp4OmE",
        "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OmE"
      })
  void whatIsNoCursorIsRefused(String text) {
    assertThatThrownBy(() -> Cursor.fromString(text)).isInstanceOf(ProblemException.class);
  }
}
