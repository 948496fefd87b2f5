package io.usualstore.backend.reports;

import io.usualstore.backend.tenant.ShopRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

@ApplicationScoped
class ReportService {
  private static final int DAYS = 30;

  private final ReportRepository reports;
  private final ShopRepository shops;
  private final Clock clock;

  ReportService(ReportRepository reports, ShopRepository shops, Clock clock) {
    this.reports = reports;
    this.shops = shops;
    this.clock = clock;
  }

  @Transactional
  TodayReport today() {
    var now = clock.instant().atZone(shops.current().zone());
    var date = now.toLocalDate();
    var first = date.minusDays(DAYS - 1);
    var byDay = reports.byDay(first.atStartOfDay(now.getZone()).toInstant(), now.getZone());
    return new TodayReport(
        date,
        figures(now),
        figures(now.minusWeeks(1)),
        days(first, byDay),
        reports.attention(),
        reports.beginnings());
  }

  /** Of a day until this moment of it. */
  private Figures figures(ZonedDateTime until) {
    var begin = until.toLocalDate().atStartOfDay(until.getZone()).toInstant();
    return reports.figures(begin, until.toInstant());
  }

  private static List<DaySales> days(LocalDate first, Map<LocalDate, DaySales> byDay) {
    return IntStream.range(0, DAYS)
        .mapToObj(first::plusDays)
        .map(date -> byDay.getOrDefault(date, new DaySales(date, 0, 0)))
        .toList();
  }
}
