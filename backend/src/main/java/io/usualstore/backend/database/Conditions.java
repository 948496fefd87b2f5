package io.usualstore.backend.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list is narrowed to: conditions in HQL, all of which must hold, and their parameters. */
public class Conditions {
  /** Each word costs an index scan; who types more has pasted something. */
  private static final int MOST_WORDS = 8;

  private static final String PART =
      "cast(sql('? like searchable(?)', %1$s, :%2$sPart) as Boolean)";
  private static final String ALIKE =
      "(" + PART + " or cast(sql('searchable(?) <%% ?', :%2$s, %1$s) as Boolean))";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private List<String> words = List.of();
  private String searchedColumn;
  private boolean loose;

  protected void add(String condition) {
    conditions.add(condition);
  }

  protected void add(String condition, String name, Object value) {
    conditions.add(condition);
    set(name, value);
  }

  protected void set(String name, Object value) {
    parameters.put(name, value);
  }

  /** Every word must be in the column's searchable text. */
  protected void addWords(String column, String text) {
    searchedColumn = column;
    words =
        Arrays.stream(text.strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
  }

  /** Whether rows are looked for by words. */
  public boolean search() {
    return !words.isEmpty();
  }

  /**
   * From now on a word may be nearly there, too. For where nothing has the words themselves: it
   * costs several times as much, and what was typed right needs no guesses beside it.
   *
   * @return whether that changes anything
   */
  public boolean loosen() {
    var changes = !loose && search();
    loose = true;
    return changes;
  }

  public String conditions() {
    var all = new ArrayList<>(conditions);
    for (var i = 0; i < words.size(); i++) {
      all.add((loose ? ALIKE : PART).formatted(searchedColumn, "word" + i));
    }
    return String.join(" and ", all);
  }

  public Map<String, Object> parameters() {
    var all = new HashMap<>(parameters);
    for (var i = 0; i < words.size(); i++) {
      all.put("word" + i + "Part", "%" + words.get(i).replaceAll("[\\\\%_]", "\\\\$0") + "%");
      if (loose) {
        all.put("word" + i, words.get(i));
      }
    }
    return all;
  }
}
