package io.usualstore.frontend.page;

import org.jboss.resteasy.reactive.RestQuery;

/**
 * Where in a list a page stands, and in which order, as its address says; null: the first page, in
 * the usual order.
 */
public record Place(@RestQuery String sort, @RestQuery String after, @RestQuery String before) {

  public Place {
    sort = Typed.orNull(sort);
    after = Typed.orNull(after);
    before = Typed.orNull(before);
  }

  boolean isFirst() {
    return after == null && before == null;
  }
}
