package io.usualstore.frontend.robot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out of a failing day whatever it fails without: delta debugging. */
final class Shrinker {

  interface Days {
    Day.Course again(List<Step> steps) throws Exception;
  }

  private final Days days;
  private final Duration patience;

  Shrinker(Days days, Duration patience) {
    this.days = days;
    this.patience = patience;
  }

  Day.Course shrink(Day.Course failed) throws Exception {
    var until = Instant.now().plus(patience);
    var shortest = failed;
    var last = failed.steps().get(failed.steps().size() - 1);
    for (var guess :
        List.<Predicate<Step>>of(
            step -> step.till() == last.till(),
            step -> step.window() == last.window(),
            step ->
                step.deed() == Step.Deed.SEND
                    || step.at().startsWith("/sell")
                    || step.at().startsWith("/orders"))) {
      var without = fails(shortest.steps().stream().filter(guess).toList(), failed);
      shortest = without == null ? shortest : without;
    }
    for (var size = shortest.steps().size() / 2; size > 0 && Instant.now().isBefore(until); ) {
      var without = shorter(shortest, size, until);
      if (without == null) {
        size /= 2;
      } else {
        shortest = without;
        size = Math.min(size, Math.max(1, shortest.steps().size() / 2));
      }
    }
    return shortest;
  }

  /**
   * With some {@code size} steps left out that it fails without, the last ones first; null where it
   * needs all.
   */
  private Day.Course shorter(Day.Course failed, int size, Instant until) throws Exception {
    for (int end = failed.steps().size(); end > 0 && Instant.now().isBefore(until); end -= size) {
      var rest = new ArrayList<>(failed.steps());
      rest.subList(Math.max(0, end - size), end).clear();
      var course = fails(rest, failed);
      if (course != null) {
        return course;
      }
    }
    return null;
  }

  /** Null where these steps don't find the same. */
  private Day.Course fails(List<Step> steps, Day.Course as) throws Exception {
    var course = days.again(steps);
    return course.finding() != null && course.finding().rule.equals(as.finding().rule)
        ? course
        : null;
  }
}
