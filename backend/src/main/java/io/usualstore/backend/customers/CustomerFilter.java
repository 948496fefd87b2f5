package io.usualstore.backend.customers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list of customers is narrowed to: conditions on {@code c}, and their parameters. */
class CustomerFilter {
  /** Each word costs an index scan; who types more has pasted something. */
  private static final int MOST_WORDS = 8;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  CustomerFilter() {
    conditions.add("c.mergedInto is null and c.erasedAt is null");
  }

  /** Every word must be in the name, email or phone, as a part of them or nearly so. */
  CustomerFilter matching(String text) {
    Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .forEach(this::addWord);
    return this;
  }

  CustomerFilter tagged(String tag) {
    if (!tag.isBlank()) {
      conditions.add("cast(sql('? @> array[?]::text[]', c.tags, :tag) as Boolean)");
      parameters.put("tag", tag.strip());
    }
    return this;
  }

  private void addWord(String word) {
    var name = "word" + conditions.size();
    conditions.add(
        "(cast(sql('? like searchable(?)', c.searchText, :%1$sPart) as Boolean)"
            .concat(" or cast(sql('searchable(?) <%% ?', :%1$s, c.searchText) as Boolean))")
            .formatted(name));
    parameters.put(name, word);
    parameters.put(name + "Part", "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%");
  }

  String conditions() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
