package io.usualstore.backend.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import does, or did.
 *
 * @param rows the new and the changed ones, up to {@link #MOST_ROWS}
 */
record WidgetImportReport(int created, int changed, int unchanged, List<Row> rows) {
  static final int MOST_ROWS = 500;

  @Schema(name = "ImportedRow")
  record Row(long line, String sku, String name, boolean isNew, List<Change> changes) {}

  /** Both as the file would write them. */
  @Schema(name = "ImportedChange")
  record Change(String column, String before, String after) {}

  static WidgetImportReport of(List<Row> rows) {
    int created = (int) rows.stream().filter(Row::isNew).count();
    int changed = (int) rows.stream().filter(row -> !row.isNew && !row.changes.isEmpty()).count();
    return new WidgetImportReport(
        created,
        changed,
        rows.size() - created - changed,
        rows.stream().filter(row -> row.isNew || !row.changes.isEmpty()).limit(MOST_ROWS).toList());
  }
}
