package io.usualstore.backend.catalog;

import io.usualstore.backend.catalog.WidgetCsv.Row;
import io.usualstore.backend.http.CsvForm;
import io.usualstore.backend.http.CsvNumber;
import io.usualstore.backend.http.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of one row, read; those that can't be are kept as errors. */
class ImportCells {
  /** {@code 4.01235E+12}. */
  private static final Pattern SHORTENED =
      Pattern.compile("[0-9]+([.,][0-9]+)?E\\+[0-9]+", Pattern.CASE_INSENSITIVE);

  private final Row row;
  private final CsvForm form;
  final List<FieldError> errors = new ArrayList<>();

  ImportCells(Row row, CsvForm form) {
    this.row = row;
    this.form = form;
  }

  String text(CsvColumn column, String whereTheFileHasNone) {
    return row.cell(column).orElse(whereTheFileHasNone);
  }

  /**
   * What a spreadsheet made a number or a formula of lost digits on the way, or may lose them next
   * time.
   */
  String code(CsvColumn column, String whereTheFileHasNone) {
    var code = text(column, whereTheFileHasNone);
    if (code != null && SHORTENED.matcher(code).matches()) {
      errors.add(row.error(column, "A spreadsheet shortened it: format the column as text"));
    } else if (code != null && code.matches("(?s)=\".*\"")) {
      errors.add(row.error(column, "It is a formula: write the code alone, as text"));
    }
    return code;
  }

  /** Null for an empty cell, and for one that is no number. */
  Long number(CsvColumn column, int places, Long whereTheFileHasNone) {
    if (row.cell(column).isEmpty()) {
      return whereTheFileHasNone;
    }
    var cell = row.cell(column).get();
    var text = column == CsvColumn.TAX_RATE ? cell.replace("%", "").strip() : cell;
    var number = CsvNumber.parse(text, places, form);
    if (number.isEmpty() && !text.isEmpty()) {
      errors.add(row.error(column, wrong(text, places)));
    }
    return number.orElse(null);
  }

  private String wrong(String text, int places) {
    var example = form.number(123450, places);
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
