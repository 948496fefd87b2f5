package io.usualstore.frontend.home;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;

/** The day's figures, as the backend counts them; {@code lastWeek} ends at the same time of day. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Today(
    LocalDate date,
    Figures today,
    Figures lastWeek,
    List<Day> days,
    Work.Waiting attention,
    Begun isNew) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Figures(long salesMinor, int orders, long averageMinor, long refundsMinor) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Day(LocalDate date, long salesMinor, int orders) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Begun(boolean hasWidgets, boolean hasCustomers, boolean hasOrders) {
    public boolean everything() {
      return hasWidgets && hasOrders;
    }
  }

  /** One figure beside its counterpart of a week ago. */
  public record Compared(long now, long then, boolean moreIsBetter) {

    private static final long MOST_PERCENT = 999;

    public boolean better() {
      return up() == moreIsBetter;
    }

    /**
     * In percent of then, whichever way; null where then was nothing, or so little that the number
     * would tell more about it than about now.
     */
    public Long change() {
      var percent = then == 0 ? Long.MAX_VALUE : Math.round(Math.abs(now - then) * 100.0 / then);
      return percent > MOST_PERCENT ? null : percent;
    }

    public boolean up() {
      return now > then;
    }

    public boolean same() {
      return now == then;
    }
  }

  public Compared sales() {
    return new Compared(today.salesMinor, lastWeek.salesMinor, true);
  }

  public Compared orders() {
    return new Compared(today.orders, lastWeek.orders, true);
  }

  public Compared average() {
    return new Compared(today.averageMinor, lastWeek.averageMinor, true);
  }

  public Compared refunds() {
    return new Compared(today.refundsMinor, lastWeek.refundsMinor, false);
  }

  public Chart chart() {
    return Chart.of(days);
  }
}
