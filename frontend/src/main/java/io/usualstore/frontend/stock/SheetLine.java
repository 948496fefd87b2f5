package io.usualstore.frontend.stock;

import io.usualstore.frontend.catalog.WidgetSummary;

/**
 * One line of a delivery or a count as its page shows it.
 *
 * @param change what would be booked; null while the quantity is none
 */
record SheetLine(WidgetSummary widget, String quantity, Integer change) {

  static SheetLine of(StockSheet.Line line, WidgetSummary widget, boolean count) {
    var change = line.number().map(number -> count ? number - widget.stock() : number);
    return new SheetLine(widget, line.quantity(), change.orElse(null));
  }

  public String id() {
    return "quantity-" + widget.id();
  }

  /** What a count is booked against. */
  public String seen() {
    return quantity + "/" + widget.stock();
  }

  public boolean differs() {
    return change != null && change != 0;
  }

  /** {@code +12}, {@code −3} or {@code 0}. */
  public String written() {
    return change == 0 ? "0" : StockMovement.signed(change);
  }

  public int after() {
    return widget.stock() + change;
  }
}
