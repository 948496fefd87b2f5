package io.usualstore.backend.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import io.usualstore.backend.orders.Orders;
import io.usualstore.backend.orders.Sale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other tests sell, too, so what is looked at is the difference that a sale makes. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReportResourceTest {
  private static final ZoneId NOON = zoneInWhichItIsNoon();

  /** Far from midnight, so that no day ends during a test. */
  @BeforeEach
  void setTheShopsClock() {
    Database.update("update shop set time_zone = ?", NOON.getId());
  }

  @AfterEach
  void setItBack() {
    Database.update("update shop set time_zone = 'UTC'");
  }

  @Test
  void aSaleCountsToday() {
    var before = today();
    new Sale().of(3, Sale.widget(1000, 0, 3)).paid("cash").placed();
    var after = today();
    assertThat(after.date()).isEqualTo(LocalDate.now(NOON));
    assertThat(after.today().salesMinor()).isEqualTo(before.today().salesMinor() + 3000);
    assertThat(after.today().orders()).isEqualTo(before.today().orders() + 1);
    assertThat(after.today().averageMinor())
        .isEqualTo(Math.round((double) after.today().salesMinor() / after.today().orders()));
    assertThat(after.days()).hasSize(30);
    assertThat(after.days().get(29).date()).isEqualTo(after.date());
    assertThat(after.days().get(0).date()).isEqualTo(after.date().minusDays(29));
    assertThat(after.days().get(29).salesMinor()).isEqualTo(after.today().salesMinor());
    assertThat(after.isNew()).isEqualTo(new Beginnings(true, after.isNew().hasCustomers(), true));
  }

  @Test
  void lastWeekEndsAtThisTimeOfDay() {
    var before = today();
    var lastWeek = Instant.now().minus(7, ChronoUnit.DAYS);
    placedAt(lastWeek.minus(1, ChronoUnit.MINUTES), 500);
    placedAt(lastWeek.plus(10, ChronoUnit.MINUTES), 70);
    var after = today();
    assertThat(after.lastWeek().salesMinor()).isEqualTo(before.lastWeek().salesMinor() + 500);
    assertThat(after.days().get(22).salesMinor())
        .isEqualTo(before.days().get(22).salesMinor() + 570);
  }

  @Test
  void aDayIsTheShopsAndThirtyAreShown() {
    var before = today();
    var midnight = before.date().minusDays(3).atStartOfDay(NOON).toInstant();
    placedAt(midnight, 11);
    placedAt(midnight.minusMillis(1), 13);
    var first = before.date().minusDays(29).atStartOfDay(NOON).toInstant();
    placedAt(first, 17);
    placedAt(first.minusMillis(1), 1_000_000);
    var after = today();
    assertThat(after.days().get(26).salesMinor())
        .isEqualTo(before.days().get(26).salesMinor() + 11);
    assertThat(after.days().get(25).salesMinor())
        .isEqualTo(before.days().get(25).salesMinor() + 13);
    assertThat(after.days().get(0).salesMinor()).isEqualTo(before.days().get(0).salesMinor() + 17);
  }

  @Test
  void whatWasGivenBackIsRefundedAndStaysSold() {
    var before = today();
    var order = new Sale().of(1, Sale.widget(900, 0, 1)).paid("cash").placed();
    var granted = Orders.created(Orders.grant(order, Map.of("amountMinor", 400, "reason", "dent")));
    Orders.created(Orders.payOut(granted, Map.of("method", "cash")));
    var after = today();
    assertThat(after.today().refundsMinor()).isEqualTo(before.today().refundsMinor() + 400);
    assertThat(after.today().salesMinor()).isEqualTo(before.today().salesMinor() + 900);
  }

  @Test
  void whatWasCancelledIsNoSale() {
    var before = today();
    var order = new Sale().of(1, Sale.widget(900, 0, 1)).placed();
    Given.staff()
        .body(Map.of("reason", "a test"))
        .post("/orders/%d/cancel".formatted(order.getLong("id")))
        .then()
        .statusCode(200);
    assertThat(today().today()).isEqualTo(before.today());
  }

  @Test
  void whatNeedsSomebodyIsCounted() {
    var before = today().attention();
    Sale.widget(Map.of("lowStockMark", 5), 5);
    Sale.widget(Map.of("lowStockMark", 5), 6);
    new Sale().of(1, Sale.widget(900, 0, 1)).placed();
    new Sale().of(1, Sale.widget(900, 0, 1)).with("handOver", false).paid("card").placed();
    var sold = new Sale().of(1, Sale.widget(900, 0, 1)).paid("card").placed();
    Orders.created(Orders.grant(sold, Map.of("amountMinor", 400, "reason", "dent")));
    var back = new Sale().of(1, Sale.widget(900, 0, 1)).paid("card").placed();
    var granted = Orders.created(Orders.grant(back, Map.of("amountMinor", 900, "reason", "dent")));
    Orders.created(Orders.payOut(granted, Map.of("method", "card")));
    assertThat(today().attention())
        .isEqualTo(
            new Attention(
                before.lowStock() + 1,
                before.toCount(),
                before.unpaid() + 1,
                before.toFulfil() + 1,
                before.toPayOut() + 1,
                before.refunded() + 1,
                before.placed() + 4));
  }

  @Test
  void lowStockFollowsLevelMarkAndArchive() {
    var before = today().attention().lowStock();
    var widget = Sale.widget(Map.of("lowStockMark", 5), 6);
    new Sale().of(1, widget).paid("cash").placed();
    assertThat(today().attention().lowStock()).isEqualTo(before + 1);
    Database.update("update widgets set low_stock_mark = 4 where id = ?", widget);
    assertThat(today().attention().lowStock()).isEqualTo(before);
    Database.update("update widgets set low_stock_mark = 5 where id = ?", widget);
    Database.update("update widgets set archived_at = now() where id = ?", widget);
    assertThat(today().attention().lowStock()).isEqualTo(before);
  }

  @Test
  void whatIsSoldIsKeptByTheQuarterHour() {
    new Sale().of(1, Sale.widget(900, 0, 1)).paid("cash").placed();
    assertThat(
            Database.query(
                """
                select quarter_hour from sales_by_quarter_hour kept full join (
                  select date_bin('15 minutes', placed_at, 'epoch') as quarter_hour,
                    sum(total_minor) as total_minor, count(*) as orders
                  from orders where placed_at is not null and status not in ('draft', 'cancelled')
                  group by 1) counted using (quarter_hour)
                where coalesce(kept.total_minor, 0) <> coalesce(counted.total_minor, 0)
                  or coalesce(kept.orders, 0) <> coalesce(counted.orders, 0)
                """))
        .isEmpty();
  }

  @Test
  void onlyStaffReadTheFigures() {
    Given.nobody().get("/reports/today").then().statusCode(401);
  }

  private static void placedAt(Instant moment, long totalMinor) {
    var order = new Sale().of(1, Sale.widget(totalMinor, 0, 1)).paid("card").placed();
    Database.update(
        "update orders set placed_at = cast(? as timestamptz) where id = ?",
        moment.toString(),
        order.getLong("id"));
  }

  private static TodayReport today() {
    return Given.viewer()
        .get("/reports/today")
        .then()
        .statusCode(200)
        .extract()
        .as(TodayReport.class);
  }

  private static ZoneId zoneInWhichItIsNoon() {
    var hour = Instant.now().atZone(ZoneId.of("UTC")).getHour();
    return ZoneId.of("Etc/GMT%+d".formatted(Math.max(-12, hour - 12)));
  }
}
