package io.usualstore.backend.http;

/**
 * Which rows of a list are wanted: those after a cursor, those before one, or the first.
 *
 * @param limit at most so many
 */
public record PageRequest(Cursor after, Cursor before, int limit) {
  public PageRequest {
    if (!after.isStart() && !before.isStart()) {
      throw ProblemType.INVALID_PARAMETER.asException("Give 'after' or 'before', not both");
    }
  }

  public static PageRequest first(int limit) {
    return new PageRequest(Cursor.START, Cursor.START, limit);
  }

  /** Whether the list is walked towards its beginning. */
  public boolean backward() {
    return !before.isStart();
  }

  public Cursor cursor() {
    return backward() ? before : after;
  }
}
