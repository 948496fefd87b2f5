package io.usualstore.backend.reports;

import io.usualstore.backend.tenant.ShopRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZonedDateTime;

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
    var days = date.minusDays(DAYS - 1).datesUntil(date.plusDays(1)).toList();
    return new TodayReport(
        date,
        figures(now),
        figures(now.minusWeeks(1)),
        reports.byDay(days, now.getZone()),
        reports.attention(),
        reports.beginnings());
  }

  /** Of a day until this moment of it. */
  private Figures figures(ZonedDateTime until) {
    var begin = until.toLocalDate().atStartOfDay(until.getZone()).toInstant();
    return reports.figures(begin, until.toInstant());
  }
}
