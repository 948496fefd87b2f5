package io.usualstore.backend.http;

/** A row of a list that is read page by page. */
public interface ListRow {
  long id();
}
