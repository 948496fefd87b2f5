package io.usualstore.backend.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.usualstore.backend.AtOnce;
import io.usualstore.backend.Database;
import io.usualstore.backend.Given;
import io.usualstore.backend.PostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A shop that was idle has given all its connections back. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class IdlePoolTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject AgroalDataSource pool;

  /** More of them than the program has threads: none is left over to open a connection with. */
  @Test
  void manyWhoComeAtOnceAreAllServed() throws InterruptedException {
    Given.signIn();
    giveBackAllConnections();
    var statuses = AtOnce.answers(20, i -> Given.viewer().get("/widgets").statusCode());
    assertThat(statuses).containsOnly(200);
  }

  private void giveBackAllConnections() throws InterruptedException {
    pool.flush(FlushMode.IDLE);
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!Database.query(
            "select pid from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()")
        .isEmpty()) {
      assertThat(System.nanoTime()).as("time until the pool is empty").isLessThan(end);
      Thread.sleep(20);
    }
  }
}
