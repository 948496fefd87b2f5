package io.usualstore.backend.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import does, or did.
 *
 * @param archived how many of the others are archived products, whether changed or not
 * @param told how many rows there are to look at: the new, the changed and the archived ones
 * @param rows the new, the changed and the archived ones, up to {@link #MOST_ROWS}
 */
record WidgetImportReport(
    int created, int changed, int unchanged, int archived, int told, List<Row> rows) {
  static final int MOST_ROWS = 500;

  /**
   * @param archived it is, and stays so unless the import is to restore it
   */
  @Schema(name = "ImportedRow")
  record Row(
      long line, String sku, String name, boolean isNew, boolean archived, List<Change> changes) {
    /** Whether there is something to look at. */
    boolean told() {
      return isNew || archived || !changes.isEmpty();
    }
  }

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
        (int) rows.stream().filter(Row::archived).count(),
        (int) rows.stream().filter(Row::told).count(),
        rows.stream().filter(Row::told).limit(MOST_ROWS).toList());
  }
}
