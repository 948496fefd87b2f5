package io.usualstore.backend.catalog;

import io.usualstore.backend.database.Conditions;

/** What a list of widgets is narrowed to: conditions on {@code w}, its level {@code s}. */
class WidgetFilter extends Conditions {

  WidgetFilter archived(boolean archived) {
    add("w.archivedAt is " + (archived ? "not null" : "null"));
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
      add("s.low");
    }
    return this;
  }

  /** Of which more was found than the books had. */
  WidgetFilter toCount(boolean wanted) {
    if (wanted) {
      add("s.toCount");
    }
    return this;
  }

  /** Every word must be in the widget's name or codes. */
  WidgetFilter matching(String text) {
    addWords("w.searchText", text);
    return this;
  }
}
