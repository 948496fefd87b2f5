package io.usualstore.backend.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.Session;

/** Reads across the capabilities' tables: a few statements, each by an index. */
@ApplicationScoped
class ReportRepository {
  private final Session database;

  ReportRepository(Session database) {
    this.database = database;
  }

  /**
   * Of each day, until the next begins: by a range of the index, since to ask each quarter hour for
   * its day costs three times as much.
   *
   * @param dates in their order, without a gap
   */
  List<DaySales> byDay(List<LocalDate> dates, ZoneId zone) {
    var from = dates.stream().map(date -> begin(date, zone)).toArray(Instant[]::new);
    var before = dates.stream().map(date -> begin(date.plusDays(1), zone)).toArray(Instant[]::new);
    return database
        .createNativeQuery(
            """
            select day.place, sales.total, sales.orders
            from unnest(:from, :before) with ordinality as day (begin, next, place),
              lateral (
                select cast(coalesce(sum(total_minor), 0) as bigint) as total,
                  cast(coalesce(sum(orders), 0) as bigint) as orders
                from sales_by_quarter_hour
                where quarter_hour >= day.begin and quarter_hour < day.next) sales
            order by day.place
            """,
            Object[].class)
        .setParameter("from", from)
        .setParameter("before", before)
        .getResultStream()
        .map(
            row ->
                new DaySales(
                    dates.get(((Long) row[0]).intValue() - 1), (Long) row[1], (Long) row[2]))
        .toList();
  }

  private static Instant begin(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant();
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
              (select count(*) from stock where to_count),
              (select count(*) from orders where open_minor > 0),
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
                    (Long) row[5],
                    (Long) row[6]))
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
