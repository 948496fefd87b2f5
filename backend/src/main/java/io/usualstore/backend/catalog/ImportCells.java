package io.usualstore.backend.catalog;

import io.usualstore.backend.catalog.WidgetCsv.Row;
import io.usualstore.backend.http.CsvNumber;
import io.usualstore.backend.http.FieldError;
import java.util.ArrayList;
import java.util.List;

/** The cells of one row, read; those that can't be are kept as errors. */
class ImportCells {
  private final Row row;
  final List<FieldError> errors = new ArrayList<>();

  ImportCells(Row row) {
    this.row = row;
  }

  String text(CsvColumn column, String whereTheFileHasNone) {
    return row.cell(column).orElse(whereTheFileHasNone);
  }

  /** Null for an empty cell, and for one that is no number. */
  Long number(CsvColumn column, int places, Long whereTheFileHasNone) {
    if (row.cell(column).isEmpty()) {
      return whereTheFileHasNone;
    }
    var cell = row.cell(column).get();
    var text = column == CsvColumn.TAX_RATE ? cell.replace("%", "").strip() : cell;
    var number = CsvNumber.parse(text, places);
    if (number.isEmpty() && !text.isEmpty()) {
      errors.add(row.error(column, "Write a number such as " + CsvNumber.write(123450, places)));
    }
    return number.orElse(null);
  }
}
