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
            select cast(placed_at at time zone :zone as date) as day,
              cast(sum(total_minor) as bigint), count(*)
            from orders where placed_at >= :from and status not in ('draft', 'cancelled')
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

  Sales sales(Instant from, Instant before) {
    return database
        .createNativeQuery(
            """
            select cast(coalesce(sum(total_minor), 0) as bigint), count(*)
            from orders
            where placed_at >= :from and placed_at < :before and status not in ('draft', 'cancelled')
            """,
            Object[].class)
        .setParameter("from", from)
        .setParameter("before", before)
        .getResultStream()
        .map(row -> new Sales((Long) row[0], (Long) row[1]))
        .findFirst()
        .orElseThrow();
  }

  long refundsMinor(Instant from, Instant before) {
    return database
        .createNativeQuery(
            """
            select cast(coalesce(sum(amount_minor), 0) as bigint)
            from transactions where created_at >= :from and created_at < :before and kind = 'refund'
            """,
            Long.class)
        .setParameter("from", from)
        .setParameter("before", before)
        .getSingleResult();
  }

  Attention attention() {
    return database
        .createNativeQuery(
            """
            select
              (select count(*) from widgets w join stock s on s.widget_id = w.id
               where w.archived_at is null and s.level <= w.low_stock_mark),
              (select count(*) from orders where status = 'placed'),
              (select count(*) from orders where status = 'paid')
            """,
            Object[].class)
        .getResultStream()
        .map(row -> new Attention((Long) row[0], (Long) row[1], (Long) row[2]))
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
