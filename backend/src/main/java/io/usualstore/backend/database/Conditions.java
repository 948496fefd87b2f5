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
  private String digits = "";
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

  /**
   * Every word must be in the column's searchable text, or all that was typed be a number there.
   */
  protected void addWords(String column, String text) {
    searchedColumn = column;
    digits = Spelling.digits(text);
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
    var searched = new ArrayList<String>();
    for (var i = 0; i < words.size(); i++) {
      var ways = new ArrayList<>(List.of(holds(":word" + i + "Part")));
      if (isJoined(words.get(i))) {
        ways.add(holds(":word" + i + "Joined"));
      }
      if (loose) {
        ways.add(sql(ONCE + " <% ?", ":word" + i, searchedColumn));
      }
      searched.add(anyOf(ways));
    }
    if (!digits.isEmpty()) {
      searched = new ArrayList<>(List.of(anyOf(List.of(allOf(searched), holds(":digitsPart")))));
    }
    all.addAll(searched);
    return allOf(all);
  }

  private String holds(String parameter) {
    return sql("? like " + ONCE, searchedColumn, parameter);
  }

  private static boolean isJoined(String word) {
    return !Spelling.joined(word).equals(word);
  }

  private static String allOf(List<String> conditions) {
    return String.join(" and ", conditions);
  }

  private static String anyOf(List<String> conditions) {
    return conditions.size() == 1 ? conditions.get(0) : "(" + String.join(" or ", conditions) + ")";
  }

  public Map<String, Object> parameters() {
    var all = new HashMap<>(parameters);
    for (var i = 0; i < words.size(); i++) {
      all.put("word" + i + "Part", part(words.get(i)));
      if (isJoined(words.get(i))) {
        all.put("word" + i + "Joined", part(Spelling.joined(words.get(i))));
      }
      if (loose) {
        all.put("word" + i, words.get(i));
      }
    }
    if (!digits.isEmpty()) {
      all.put("digitsPart", part(digits));
    }
    return all;
  }

  private static String part(String text) {
    return "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }
}
