package io.usualstore.backend.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.hibernate.Session;

@ApplicationScoped
class WidgetExportRepository {
  /** Rows that the driver holds at a time. */
  private static final int FETCH_SIZE = 200;

  @RegisterForReflection // a projection that no JSON body registers
  record Row(
      String sku,
      String barcode,
      String name,
      String description,
      long priceMinor,
      int taxRateBp,
      String category,
      Integer lowStockMark,
      int stock) {}

  private final Session database;

  WidgetExportRepository(Session database) {
    this.database = database;
  }

  /** By name, archived ones apart. */
  void forEach(Consumer<Row> reader) {
    try (var rows =
        database
            .createQuery(
                """
                select w.sku, w.barcode, w.name, w.description, w.priceMinor, w.taxRateBp, c.name,
                  w.lowStockMark, w.stock
                from Widget w left join w.category c where w.archivedAt is null order by w.name, w.id
                """,
                Row.class)
            .setFetchSize(FETCH_SIZE)
            .getResultStream()) {
      rows.forEach(reader);
    }
  }
}
