package io.usualstore.backend.catalog;

import io.usualstore.backend.http.CsvForm;
import io.usualstore.backend.tenant.ShopRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The catalogue, archived widgets apart, as rows of a file. */
@ApplicationScoped
class WidgetExport {
  private final WidgetExportRepository widgets;
  private final ShopRepository shop;

  WidgetExport(WidgetExportRepository widgets, ShopRepository shop) {
    this.widgets = widgets;
    this.shop = shop;
  }

  @Transactional
  public void write(CsvForm form, Consumer<Stream<?>> file) {
    int places = shop.current().moneyPlaces();
    file.accept(Arrays.stream(CsvColumn.values()).map(CsvColumn::header));
    widgets.forEach(
        row ->
            file.accept(
                Stream.of(
                    row.sku(),
                    row.barcode(),
                    row.name(),
                    row.description(),
                    form.number(row.priceMinor(), places),
                    form.number(row.taxRateBp(), 2),
                    row.category(),
                    row.lowStockMark(),
                    row.stock())));
  }
}
