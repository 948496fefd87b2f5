package io.usualstore.frontend.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The sales of some days as bars: places in a picture of {@link #WIDTH} by {@link #HEIGHT}. */
public record Chart(List<Bar> bars, long topMinor, long totalMinor, Today.Day best) {

  public static final int WIDTH = 720;
  public static final int HEIGHT = 180;
  private static final int GAP = 5;

  /** {@code last} is today, which isn't over. */
  public record Bar(Today.Day day, int x, int y, int width, int height, boolean last) {

    public int middle() {
      return x + width / 2;
    }
  }

  static Chart of(List<Today.Day> days) {
    var best = days.stream().max(Comparator.comparingLong(Today.Day::salesMinor)).orElse(null);
    long top = roundTop(best == null ? 0 : best.salesMinor());
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < days.size(); i++) {
      int left = WIDTH * i / days.size();
      int right = WIDTH * (i + 1) / days.size();
      long sales = days.get(i).salesMinor();
      int height = sales <= 0 ? 0 : (int) Math.max(2, HEIGHT * sales / top);
      bars.add(
          new Bar(
              days.get(i),
              left,
              HEIGHT - height,
              right - left - GAP,
              height,
              i == days.size() - 1));
    }
    return new Chart(bars, top, days.stream().mapToLong(Today.Day::salesMinor).sum(), best);
  }

  public long middleMinor() {
    return topMinor / 2;
  }

  /** The next of 1, 2, 4 and 10 times a power of ten: a mark that half of is a round sum too. */
  private static long roundTop(long highest) {
    long power = 100;
    while (power * 10 < highest) {
      power *= 10;
    }
    for (int step : new int[] {1, 2, 4, 6, 8}) {
      if (step * power >= highest) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
