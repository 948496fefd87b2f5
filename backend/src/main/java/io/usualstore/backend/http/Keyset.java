package io.usualstore.backend.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One page of a list by its place in the list's order: page 2,000 costs what page 1 costs, and a
 * row that comes or goes meanwhile shifts no other.
 */
public class Keyset<T extends ListRow> {
  private final SortOrder<T> order;
  private final PageRequest request;

  public Keyset(SortOrder<T> order, PageRequest request) {
    if (!request.cursor().isStart() && !request.cursor().sort().equals(order.code())) {
      throw Cursor.badCursor();
    }
    this.order = order;
    this.request = request;
  }

  /** The end of a query: conditions beyond those before it, and the order. */
  public String rest() {
    return rest(order.column());
  }

  /**
   * The same, sorted by what no index holds. The planner, which doesn't know the words, believes
   * that many rows have them, and would walk the order's index through the whole table for a few.
   */
  public String restOfSearch() {
    return rest(order.column() == null ? null : "coalesce(%1$s, %1$s)".formatted(order.column()));
  }

  private String rest(String sortedBy) {
    var direction = descending() ? " desc" : "";
    var key = sortedBy == null ? "" : sortedBy + direction + ", ";
    return beyondCursor() + " order by " + key + order.id() + direction;
  }

  private String beyondCursor() {
    var comparison = descending() ? "<" : ">";
    if (request.cursor().isStart()) {
      return "";
    }
    return order.column() == null
        ? " and %s %s :cursorId".formatted(order.id(), comparison)
        : " and (%s, %s) %s (:cursorKey, :cursorId)"
            .formatted(order.column(), order.id(), comparison);
  }

  private boolean descending() {
    return order.descending() != request.backward();
  }

  /** The query's parameters: these, and the cursor's. */
  public Map<String, Object> with(Map<String, Object> parameters) {
    var all = new HashMap<>(parameters);
    if (!request.cursor().isStart()) {
      all.put("cursorId", request.cursor().id());
      if (order.column() != null) {
        all.put("cursorKey", key());
      }
    }
    return all;
  }

  private Object key() {
    try {
      return order.read().apply(request.cursor().key());
    } catch (RuntimeException e) { // whatever a reader of numbers or of moments throws
      throw Cursor.badCursor();
    }
  }

  /** The index of the last row to read, from 0: one too many, which shows that more follow. */
  public int last() {
    return request.limit();
  }

  /** Of the rows that the query found. */
  public Page<T> page(List<T> rows) {
    var more = rows.size() > request.limit();
    var items = new ArrayList<>(more ? rows.subList(0, request.limit()) : rows);
    if (request.backward()) {
      Collections.reverse(items);
    }
    var hasPrevious = request.backward() ? more : !request.cursor().isStart();
    var hasNext = request.backward() || more;
    return new Page<>(
        List.copyOf(items),
        hasPrevious && !items.isEmpty() ? order.at(items.get(0)).toString() : null,
        hasNext && !items.isEmpty() ? order.at(items.get(items.size() - 1)).toString() : null);
  }
}
