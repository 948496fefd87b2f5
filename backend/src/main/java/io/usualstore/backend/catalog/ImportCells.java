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
      errors.add(row.error(column, wrong(text, places)));
    }
    return number.orElse(null);
  }

  private static String wrong(String text, int places) {
    var example = CsvNumber.write(123450, places);
    return text.strip().matches("[0-9]{1,3}[.,][0-9]{3}")
        ? "%s may be %s or %s: write it as in %s"
            .formatted(
                text.strip(),
                text.strip().replaceAll("[.,]", ""),
                text.strip().replace(',', '.'),
                example)
        : "Write a number such as " + example;
  }
}
