package io.usualstore.backend.customers;

import io.usualstore.backend.database.Conditions;

/** What a list of customers is narrowed to: conditions on {@code c}. */
class CustomerFilter extends Conditions {

  CustomerFilter() {
    add("c.mergedInto is null and c.erasedAt is null");
  }

  /** Every word must be in the name, email or phone. */
  CustomerFilter matching(String text) {
    addWords("c.searchText", text);
    return this;
  }

  CustomerFilter tagged(String tag) {
    if (!tag.isBlank()) {
      add(sql("? @> array[?]::text[]", "c.tags", ":tag"), "tag", tag.strip());
    }
    return this;
  }
}
