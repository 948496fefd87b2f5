package io.usualstore.backend.http;

import java.util.List;
import java.util.function.Function;

/**
 * @param next what {@code after} is for the following page; null on the last one
 */
public record Page<T>(List<T> items, String next) {

  /** Of up to {@code limit + 1} rows: the one too many shows that another page follows. */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursor.apply(items.get(limit - 1)).toString());
  }
}
