package io.usualstore.backend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysetTest {
  private record Row(long id) implements ListRow {}

  private static final SortOrder<Row> BY_SIZE =
      new SortOrder<>("size", false, "r.size", "r.id", row -> row.id() * 10, Long::valueOf);
  private static final Cursor SECOND = new Cursor("size", "20", 2);

  @Test
  void theFirstPageBeginsAnywhere() {
    var first = new Keyset<>(BY_SIZE, PageRequest.first(2));
    assertThat(first.rest()).isEqualTo(" order by r.size, r.id");
    assertThat(first.with(Map.of("a", 1))).containsOnly(Map.entry("a", 1));
    var page = first.page(rows(1, 2, 3));
    assertThat(page).isEqualTo(new Page<>(rows(1, 2), null, SECOND.toString()));
    assertThat(first.page(rows(1, 2)).next()).isNull();
    assertThat(first.page(rows())).isEqualTo(new Page<>(rows(), null, null));
  }

  @Test
  void aLaterOneBeginsAfterItsCursor() {
    var later = new Keyset<>(BY_SIZE, new PageRequest(SECOND, Cursor.START, 2));
    assertThat(later.rest())
        .isEqualTo(" and (r.size, r.id) > (:cursorKey, :cursorId) order by r.size, r.id");
    assertThat(later.with(Map.of())).isEqualTo(Map.of("cursorKey", 20L, "cursorId", 2L));
    assertThat(later.page(rows(3)).previous()).isEqualTo(new Cursor("size", "30", 3).toString());
  }

  @Test
  void theOneBeforeIsReadBackwards() {
    var before = new Keyset<>(BY_SIZE, new PageRequest(Cursor.START, SECOND, 2));
    assertThat(before.rest())
        .isEqualTo(" and (r.size, r.id) < (:cursorKey, :cursorId) order by r.size desc, r.id desc");
    assertThat(before.page(rows(1)))
        .isEqualTo(new Page<>(rows(1), null, new Cursor("size", "10", 1).toString()));
    assertThat(before.page(rows(3, 2, 1)).items()).isEqualTo(rows(2, 3));
    assertThat(before.page(rows(3, 2, 1)).previous()).isEqualTo(SECOND.toString());
  }

  @Test
  void anOrderByIdAloneHasNoKey() {
    var order = SortOrder.<Row>newestById("r.id");
    var keyset = new Keyset<>(order, new PageRequest(new Cursor("newest", "", 7), Cursor.START, 2));
    assertThat(keyset.rest()).isEqualTo(" and r.id < :cursorId order by r.id desc");
    assertThat(keyset.with(Map.of())).isEqualTo(Map.of("cursorId", 7L));
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    var other = BY_SIZE.reversed("-size");
    assertThatThrownBy(() -> new Keyset<>(other, new PageRequest(SECOND, Cursor.START, 2)))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> new PageRequest(SECOND, SECOND, 2))
        .isInstanceOf(ProblemException.class);
  }

  private static List<Row> rows(long... ids) {
    return java.util.Arrays.stream(ids).mapToObj(Row::new).toList();
  }
}
