package io.usualstore.backend.orders;

import io.usualstore.backend.http.CsvForm;
import io.usualstore.backend.orders.OrderExportRepository.Row;
import io.usualstore.backend.tenant.Shop;
import io.usualstore.backend.tenant.ShopRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Orders as rows of a file: money with its point, moments as the shop's clock showed them. */
@ApplicationScoped
class OrderExport {
  /** Spreadsheets of any country read this as a moment. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final OrderExportRepository orders;
  private final ShopRepository shop;

  OrderExport(OrderExportRepository orders, ShopRepository shop) {
    this.orders = orders;
    this.shop = shop;
  }

  @Transactional
  public void write(OrderFilter filter, CsvForm form, Consumer<Stream<?>> file) {
    var zone = shop.current().zone();
    file.accept(
        Stream.of(
            "number",
            "placed_at",
            "status",
            "customer",
            "email",
            "discount",
            "tax",
            "total",
            "paid",
            "refunded",
            "open",
            "currency",
            "staff"));
    orders.forEach(filter, row -> file.accept(cells(row, form, zone)));
  }

  private static Stream<?> cells(Row row, CsvForm form, ZoneId zone) {
    var places = Shop.moneyPlaces(row.currency());
    return Stream.of(
        row.number(),
        moment(row.placedAt(), zone),
        row.status().code(),
        row.customerName(),
        row.customerEmail(),
        form.number(row.discountMinor(), places),
        form.number(row.taxMinor(), places),
        form.number(row.totalMinor(), places),
        form.number(row.paidMinor(), places),
        form.number(row.refundedMinor(), places),
        form.number(row.openMinor(), places),
        row.currency(),
        row.staffName());
  }

  private static String moment(Instant placedAt, ZoneId zone) {
    return MOMENT.format(placedAt.atZone(zone));
  }
}
