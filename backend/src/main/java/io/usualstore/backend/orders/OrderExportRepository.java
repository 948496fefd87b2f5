package io.usualstore.backend.orders;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
import org.hibernate.Session;

@ApplicationScoped
class OrderExportRepository {
  /** Rows that the driver holds at a time. */
  private static final int FETCH_SIZE = 200;

  @RegisterForReflection // a projection that no JSON body registers
  record Row(
      Long number,
      Instant placedAt,
      OrderStatus status,
      String customerName,
      String customerEmail,
      long discountMinor,
      long taxMinor,
      long totalMinor,
      long paidMinor,
      long refundedMinor,
      long openMinor,
      String currency,
      String staffName) {}

  private final Session database;

  OrderExportRepository(Session database) {
    this.database = database;
  }

  /** Newest first, as the list. */
  void forEach(OrderFilter filter, Consumer<Row> reader) {
    var query =
        database
            .createQuery(
                """
                select o.number, o.placedAt, o.status, c.name, c.email, o.discountMinor, o.taxMinor,
                  o.totalMinor, o.paidMinor, o.refundedMinor, o.openMinor, o.currency, a.name
                from Order o left join o.customer c left join Account a on a.id = o.createdBy
                where\s"""
                    + filter.conditions()
                    + " order by o.placedAt desc, o.id desc",
                Row.class)
            .setFetchSize(FETCH_SIZE);
    filter.parameters().forEach(query::setParameter);
    try (var rows = query.getResultStream()) {
      rows.forEach(reader);
    }
  }
}
