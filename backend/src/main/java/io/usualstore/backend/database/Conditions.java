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

  /** A select of its own is asked once, and not again for each row that the index finds. */
  private static final String ONCE = "(select searchable(?))";

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

  /**
   * A condition that HQL has no words for; each question mark of it stands for an argument. It ends
   * with a constant, since a parameter at a function's end might be a list, and Hibernate would
   * make the query's plan anew each time.
   */
  protected static String sql(String condition, String... arguments) {
    return "cast(sql('%s and ?', %s, true) as Boolean)"
        .formatted(condition, String.join(", ", arguments));
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
      var part = sql("? like " + ONCE, searchedColumn, ":word" + i + "Part");
      var alike = sql(ONCE + " <% ?", ":word" + i, searchedColumn);
      all.add(loose ? "(" + part + " or " + alike + ")" : part);
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
