package io.usualstore.backend.catalog;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list of widgets is narrowed to: conditions on {@code w}, and their parameters. */
class WidgetFilter {
  /** Each word costs an index scan; who types more has pasted something. */
  private static final int MOST_WORDS = 8;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  WidgetFilter archived(boolean archived) {
    conditions.add("w.archivedAt is " + (archived ? "not null" : "null"));
    return this;
  }

  WidgetFilter category(String name) {
    if (!name.isBlank()) {
      add("w.category.name = :category", "category", name.strip());
    }
    return this;
  }

  WidgetFilter lowStock(boolean wanted) {
    if (wanted) {
      conditions.add("s.low");
    }
    return this;
  }

  /** Every word must be in the widget's name or codes, as a part of them or nearly so. */
  WidgetFilter matching(String text) {
    var words =
        Arrays.stream(text.strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    for (var word : words) {
      var name = "word" + parameters.size();
      add(
          "(cast(sql('? like searchable(?)', w.searchText, :%1$sPart) as Boolean)"
              .concat(" or cast(sql('searchable(?) <%% ?', :%1$s, w.searchText) as Boolean))")
              .formatted(name),
          name,
          word);
      parameters.put(name + "Part", "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%");
    }
    return this;
  }

  private void add(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  String conditions() {
    return conditions.stream().collect(joining(" and "));
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
