package io.usualstore.backend.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Reads across the capabilities' tables: a few statements, each by an index. */
@ApplicationScoped
class ReportRepository {
  private final Session database;

  ReportRepository(Session database) {
    this.database = database;
  }

  /** Days without a sale are left out. */
  Map<LocalDate, DaySales> byDay(Instant from, ZoneId zone) {
    return database
        .createNativeQuery(
            """
            select cast(quarter_hour at time zone :zone as date) as day,
              cast(sum(total_minor) as bigint), cast(sum(orders) as bigint)
            from sales_by_quarter_hour where quarter_hour >= :from
            group by day
            """,
            Object[].class)
        .setParameter("zone", zone.getId())
        .setParameter("from", from)
        .getResultStream()
        .map(row -> new DaySales(date(row[0]), (Long) row[1], (Long) row[2]))
        .collect(Collectors.toMap(DaySales::date, Function.identity()));
  }

  private static LocalDate date(Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }

  Figures figures(Instant from, Instant before) {
    return database
        .createNativeQuery(
            """
            select sales.total, sales.orders, refunds.total
            from
              (select cast(coalesce(sum(total_minor), 0) as bigint) as total, count(*) as orders
               from orders where placed_at >= :from and placed_at < :before
                 and status not in ('draft', 'cancelled')) sales,
              (select cast(coalesce(sum(amount_minor), 0) as bigint) as total
               from transactions where created_at >= :from and created_at < :before
                 and kind = 'refund') refunds
            """,
            Object[].class)
        .setParameter("from", from)
        .setParameter("before", before)
        .getResultStream()
        .map(row -> Figures.of((Long) row[0], (Long) row[1], (Long) row[2]))
        .findFirst()
        .orElseThrow();
  }

  Attention attention() {
    return database
        .createNativeQuery(
            """
            select
              (select count(*) from stock where is_low),
              (select count(*) from orders where status = 'placed'),
              (select count(*) from orders where status = 'paid'),
              (select count(*) from orders where granted_minor > refunded_minor),
              (select count(*) from orders where status = 'refunded'),
              coalesce((select value from counters where name = 'order'), 0)
            """,
            Object[].class)
        .getResultStream()
        .map(
            row ->
                new Attention(
                    (Long) row[0],
                    (Long) row[1],
                    (Long) row[2],
                    (Long) row[3],
                    (Long) row[4],
                    (Long) row[5]))
        .findFirst()
        .orElseThrow();
  }

  Beginnings beginnings() {
    return database
        .createNativeQuery(
            """
            select exists (select from widgets), exists (select from customers),
              exists (select from orders)
            """,
            Object[].class)
        .getResultStream()
        .map(row -> new Beginnings((Boolean) row[0], (Boolean) row[1], (Boolean) row[2]))
        .findFirst()
        .orElseThrow();
  }
}
