package io.usualstore.backend.catalog;

import io.usualstore.backend.catalog.WidgetCsv.Row;
import io.usualstore.backend.catalog.WidgetImportReport.Change;
import io.usualstore.backend.http.CsvForm;
import io.usualstore.backend.http.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of a file beside the widget that it is about.
 *
 * @param widget null: the row is a new one
 * @param request what the widget becomes: columns that the file lacks stay as they are
 * @param errors cells that are no number
 */
record WidgetImportRow(Row row, Widget widget, WidgetRequest request, List<FieldError> errors) {

  /**
   * @param places of the shop's currency
   */
  static WidgetImportRow of(Row row, Widget widget, int places, CsvForm form) {
    var cells = new ImportCells(row, form);
    var old = widget == null ? new Widget() : widget;
    var tax = cells.number(CsvColumn.TAX_RATE, 2, (long) old.taxRateBp);
    var mark =
        cells.number(
            CsvColumn.LOW_STOCK_MARK,
            0,
            old.lowStockMark == null ? null : old.lowStockMark.longValue());
    var request =
        new WidgetRequest(
            cells.code(CsvColumn.SKU, null),
            cells.code(CsvColumn.BARCODE, old.barcode),
            cells.text(CsvColumn.NAME, old.name),
            cells.text(CsvColumn.DESCRIPTION, old.description),
            cells.number(CsvColumn.PRICE, places, widget == null ? null : old.priceMinor),
            tax == null ? 0 : capped(tax),
            cells.text(CsvColumn.CATEGORY, old.categoryName()),
            mark == null ? null : capped(mark));
    return new WidgetImportRow(row, widget, request, cells.errors);
  }

  /** What is beyond an int is beyond the limits too, which the validation says. */
  private static int capped(long number) {
    return (int) Math.min(number, Integer.MAX_VALUE);
  }

  FieldError error(CsvColumn column, String why) {
    return row.error(column, why);
  }

  boolean refuses(CsvColumn column) {
    return errors.stream().anyMatch(e -> e.field().endsWith("." + column.header()));
  }

  WidgetImportReport.Row report(int places) {
    return new WidgetImportReport.Row(
        row.line(),
        request.sku(),
        request.name(),
        widget == null,
        archived(),
        widget == null ? List.of() : changes(places));
  }

  boolean archived() {
    return widget != null && widget.archivedAt != null;
  }

  private List<Change> changes(int places) {
    var changes = new ArrayList<Change>();
    compare(changes, CsvColumn.BARCODE, widget.barcode, request.barcode());
    compare(changes, CsvColumn.NAME, widget.name, request.name());
    compare(changes, CsvColumn.DESCRIPTION, widget.description, request.description());
    compare(
        changes,
        CsvColumn.PRICE,
        CsvForm.DECIMAL_POINT.number(widget.priceMinor, places),
        CsvForm.DECIMAL_POINT.number(request.priceMinor(), places));
    compare(
        changes,
        CsvColumn.TAX_RATE,
        CsvForm.DECIMAL_POINT.number(widget.taxRateBp, 2),
        CsvForm.DECIMAL_POINT.number(request.taxRateBp(), 2));
    compare(changes, CsvColumn.CATEGORY, widget.categoryName(), request.category());
    compare(changes, CsvColumn.LOW_STOCK_MARK, widget.lowStockMark, request.lowStockMark());
    return changes;
  }

  private static void compare(List<Change> changes, CsvColumn column, Object before, Object after) {
    var was = before == null ? "" : before.toString();
    var is = after == null ? "" : after.toString();
    if (!was.equals(is)) {
      changes.add(new Change(column.header(), was, is));
    }
  }
}
