package io.usualstore.backend.database;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date as soon as the database is there, however late that is. */
@ApplicationScoped
class SchemaStart {
  /**
   * If the database is there, the port opens with the schema ready: no first request is refused.
   */
  private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(5);

  private final Schema schema;
  private final DatabaseConfig config;
  private final CountDownLatch attempted = new CountDownLatch(1);
  private final Thread worker = new Thread(this::reach, "schema-start");

  /** Why no request can be served yet; null once the schema is there. */
  private volatile String obstacle = "The database has not answered yet";

  SchemaStart(Schema schema, DatabaseConfig config) {
    this.schema = schema;
    this.config = config;
  }

  String obstacle() {
    return obstacle;
  }

  void begin(@Observes StartupEvent start) throws InterruptedException {
    worker.setDaemon(true);
    worker.start();
    attempted.await(FIRST_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS);
  }

  void end(@Observes ShutdownEvent stop) {
    worker.interrupt();
  }

  private void reach() {
    var pause = config.firstPause();
    try {
      while (!isReached()) {
        attempted.countDown();
        Thread.sleep(withJitter(pause));
        pause = shorter(pause.multipliedBy(2), config.longestPause());
      }
    } catch (InterruptedException e) {
      Log.debug("Stopped while it waited for the database");
    }
    attempted.countDown();
  }

  private boolean isReached() {
    try {
      schema.migrate();
      var version = schema.version();
      if (!version.fits()) {
        return waitFor(version.sentence());
      }
      obstacle = null;
      Log.info(version.sentence());
      return true;
    } catch (FlywayException | InvalidDsnException | SQLException e) {
      return waitFor("Waiting for the database: " + DatabaseFault.sentence(e));
    }
  }

  /** One line when it begins and one whenever the reason changes, not one for each attempt. */
  private boolean waitFor(String reason) {
    if (!reason.equals(obstacle)) {
      Log.warn(reason);
    }
    obstacle = reason;
    return false;
  }

  /** Hundreds of tenants lose the same server at once and shouldn't all come back at once. */
  private static long withJitter(Duration pause) {
    return ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis() + 1);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
