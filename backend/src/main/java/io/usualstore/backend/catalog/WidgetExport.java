package io.usualstore.backend.catalog;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.usualstore.backend.tenant.ShopRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Stream;

/** The catalogue, archived widgets apart, as a file that spreadsheets open. */
@ApplicationScoped
class WidgetExport {
  /** Without it, spreadsheets read UTF-8 as something else. */
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final WidgetExportRepository widgets;
  private final ShopRepository shop;

  WidgetExport(WidgetExportRepository widgets, ShopRepository shop) {
    this.widgets = widgets;
    this.shop = shop;
  }

  @Transactional
  public void write(OutputStream out) throws IOException {
    int places =
        Math.max(0, Currency.getInstance(shop.current().currency).getDefaultFractionDigits());
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    write(text, places);
  }

  private void write(Writer text, int places) throws IOException {
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(Arrays.stream(CsvColumn.values()).map(CsvColumn::header).toList());
      widgets.forEach(
          row ->
              csv.writeRecord(
                  Stream.of(
                          row.sku(),
                          row.barcode(),
                          row.name(),
                          row.description(),
                          CsvNumber.write(row.priceMinor(), places),
                          CsvNumber.write(row.taxRateBp(), 2),
                          row.category(),
                          row.lowStockMark(),
                          row.stock())
                      .map(CsvCell::write)
                      .toList()));
    }
  }
}
