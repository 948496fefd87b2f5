package io.usualstore.backend.http;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** A row of a list that is read page by page. */
public interface ListRow {
  long id();

  /** Each row at its first place, told apart by their ids; at most {@code limit}. */
  static <T extends ListRow> List<T> once(Stream<T> rows, int limit) {
    var seen = new HashSet<Long>();
    return rows.filter(row -> seen.add(row.id())).limit(limit).toList();
  }
}
