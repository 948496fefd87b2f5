package io.usualstore.backend.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of the list of widgets as a file, in the order that it is written in. */
enum CsvColumn {
  SKU,
  BARCODE,
  NAME,
  DESCRIPTION,
  PRICE,
  TAX_RATE,
  CATEGORY,
  LOW_STOCK_MARK,
  /** Written for the reader; an import leaves stock alone, which only movements change. */
  STOCK;

  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CsvColumn> of(String header) {
    var wanted = header.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(values()).filter(column -> column.header().equals(wanted)).findFirst();
  }

  /** The column that a field of {@link WidgetRequest} stands in. */
  static CsvColumn ofField(String field) {
    return switch (field) {
      case "priceMinor" -> PRICE;
      case "taxRateBp" -> TAX_RATE;
      case "lowStockMark" -> LOW_STOCK_MARK;
      default -> valueOf(field.toUpperCase(Locale.ROOT));
    };
  }
}
