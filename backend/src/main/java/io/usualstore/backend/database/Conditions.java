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

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  protected void add(String condition) {
    conditions.add(condition);
  }

  protected void add(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  /** Every word must be in the column's searchable text, as a part of it or nearly so. */
  protected void addWords(String column, String text) {
    Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .forEach(word -> addWord(column, word));
  }

  private void addWord(String column, String word) {
    var name = "word" + parameters.size();
    add(
        "(cast(sql('? like searchable(?)', %1$s, :%2$sPart) as Boolean)"
            .concat(" or cast(sql('searchable(?) <%% ?', :%2$s, %1$s) as Boolean))")
            .formatted(column, name),
        name,
        word);
    parameters.put(name + "Part", "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%");
  }

  public String conditions() {
    return String.join(" and ", conditions);
  }

  public Map<String, Object> parameters() {
    return parameters;
  }
}
