package io.usualstore.backend.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: the database answers, and its schema fits this program. */
@Readiness
@ApplicationScoped
class SchemaCheck implements HealthCheck {
  private final SchemaStart start;
  private final Schema schema;

  SchemaCheck(SchemaStart start, Schema schema) {
    this.start = start;
    this.schema = schema;
  }

  @Override
  public HealthCheckResponse call() {
    var obstacle = start.obstacle();
    if (obstacle != null) {
      return answer(obstacle, false);
    }
    try {
      var version = schema.version();
      return answer(version.sentence(), version.fits());
    } catch (SQLException e) {
      return answer("The database: " + DatabaseFault.sentence(e), false);
    }
  }

  private static HealthCheckResponse answer(String sentence, boolean ready) {
    return HealthCheckResponse.named("database").withData("reason", sentence).status(ready).build();
  }
}
