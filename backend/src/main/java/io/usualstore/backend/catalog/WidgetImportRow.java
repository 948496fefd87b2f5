package io.usualstore.backend.catalog;

import io.usualstore.backend.catalog.WidgetCsv.Row;
import io.usualstore.backend.catalog.WidgetImportReport.Change;
import io.usualstore.backend.http.CsvForm;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.tenant.Shop;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of a file beside the widget that it is about.
 *
 * @param widget null: the row is a new one
 * @param request what the widget becomes: columns that the file lacks stay as they are
 * @param errors cells that are no number
 * @param places of the shop's currency
 * @param form of the file
 */
record WidgetImportRow(
    Row row,
    Widget widget,
    WidgetRequest request,
    List<FieldError> errors,
    int places,
    CsvForm form) {

  /**
   * @param shop its currency's places, and the rate that a new widget has where the file says none
   */
  static WidgetImportRow of(Row row, Widget widget, Shop shop, CsvForm form) {
    var cells = new ImportCells(row, form);
    var places = shop.moneyPlaces();
    var old = widget == null ? new Widget() : widget;
    var usualTax = widget == null ? shop.defaultTaxRateBp : widget.taxRateBp;
    var tax = cells.number(CsvColumn.TAX_RATE, 2, (long) usualTax);
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
            tax == null ? (widget == null ? usualTax : 0) : capped(tax),
            cells.text(CsvColumn.CATEGORY, old.categoryName()),
            mark == null ? null : capped(mark));
    return new WidgetImportRow(row, widget, request, cells.errors, places, form);
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

  WidgetImportReport.Row report() {
    return new WidgetImportReport.Row(
        row.line(),
        request.sku(),
        request.name(),
        widget == null,
        archived(),
        widget == null ? List.of() : changes());
  }

  boolean archived() {
    return widget != null && widget.archivedAt != null;
  }

  private List<Change> changes() {
    var changes = new ArrayList<Change>();
    compare(changes, CsvColumn.BARCODE, widget.barcode, request.barcode());
    compare(changes, CsvColumn.NAME, widget.name, request.name());
    compare(changes, CsvColumn.DESCRIPTION, widget.description, request.description());
    compare(
        changes,
        CsvColumn.PRICE,
        form.number(widget.priceMinor, places),
        form.number(request.priceMinor(), places));
    compare(
        changes,
        CsvColumn.TAX_RATE,
        form.number(widget.taxRateBp, 2),
        form.number(request.taxRateBp(), 2));
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
