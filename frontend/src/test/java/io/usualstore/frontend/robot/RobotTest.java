package io.usualstore.frontend.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.frontend.support.BackendResource;
import io.usualstore.frontend.support.StaffBrowser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random days through the pages, over plain HTTP: what is done by chance together, no other test
 * does. {@code ./check --robot MINUTES} goes on for longer.
 */
@QuarkusTest
@WithTestResource(value = BackendResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class RobotTest {

  private static final int STEPS = Integer.getInteger("usualstore.robot.steps", 200);
  private static final Duration SHRINKING = Duration.ofSeconds(90);

  /** Of the first day; each next has the next one. */
  private static final long SEED = Long.getLong("usualstore.robot.seed", 1);

  private static final Duration LONG =
      Duration.ofMinutes(Integer.getInteger("usualstore.robot.minutes", 0));

  @Test
  void noDayEndsWithAFinding() throws Exception {
    var until = Instant.now().plus(LONG);
    var shop = URI.create(StaffBrowser.shop() + "/");
    try (var books = new Books(BackendResource.jdbcUrl())) {
      for (long seed = SEED; seed == SEED || Instant.now().isBefore(until); seed++) {
        System.out.println("The robot's day " + seed);
        var course = Day.random(shop, books, seed, STEPS);
        if (course.finding() != null) {
          course = new Shrinker(steps -> Day.again(shop, books, steps), SHRINKING).shrink(course);
        }
        assertThat(course.finding()).as(told(seed, course)).isNull();
      }
    }
  }

  private static String told(long seed, Day.Course course) {
    return "The robot's day %d, %d steps:\n%s\n"
        .formatted(
            seed,
            course.steps().size(),
            course.steps().stream().map(Step::toString).collect(Collectors.joining("\n")));
  }
}
