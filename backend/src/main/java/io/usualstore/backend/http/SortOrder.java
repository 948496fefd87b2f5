package io.usualstore.backend.http;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One order of a list: by a column, then by the id, both in one direction, as an index has them.
 *
 * @param code names it in addresses and in cursors
 * @param column in HQL; null: the list is sorted by id alone
 * @param id in HQL
 * @param key what a row shows of the column
 * @param read what a cursor's key stands for
 */
public record SortOrder<T extends ListRow>(
    String code,
    boolean descending,
    String column,
    String id,
    Function<T, ?> key,
    Function<String, ?> read) {

  /** Which {@code sort} of a list's address can name. */
  public interface Choice<T extends ListRow> {
    SortOrder<T> order();

    static <C extends Choice<?>> C named(String code, C[] choices) {
      return Arrays.stream(choices)
          .filter(choice -> choice.order().code.equals(code))
          .findFirst()
          .orElseThrow(
              () ->
                  ProblemType.INVALID_PARAMETER.asException(
                      List.of(new FieldError("sort", "must be one of " + codes(choices)))));
    }

    private static String codes(Choice<?>[] choices) {
      return Arrays.stream(choices)
          .map(choice -> choice.order().code)
          .collect(Collectors.joining(", "));
    }
  }

  public static <T extends ListRow> SortOrder<T> newestById(String id) {
    return new SortOrder<>("newest", true, null, id, row -> "", text -> text);
  }

  public SortOrder<T> reversed(String newCode) {
    return new SortOrder<>(newCode, !descending, column, id, key, read);
  }

  Cursor at(T row) {
    return new Cursor(code, key.apply(row).toString(), row.id());
  }
}
