package io.usualstore.backend.database;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes the pool's address of DATABASE_DSN. User and password are {@link DsnCredentials}', asked
 * for at each new connection. Without a DSN, as at build time, there is nothing to add.
 */
public class DsnConfigSource implements ConfigSourceFactory {
  private static final String NAME = "DATABASE_DSN";
  private static final int ABOVE_APPLICATION_PROPERTIES = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    return Optional.ofNullable(context.getValue(NAME))
        .map(ConfigValue::getValue)
        .map(DsnConfigSource::of)
        .stream()
        .toList();
  }

  /**
   * Before anything starts, so that a bad DSN is one sentence and no stack trace.
   *
   * @throws InvalidDsnException with the sentence
   */
  public static void checkEnvironment() {
    var dsn = System.getProperty(NAME, System.getenv(NAME));
    if (dsn == null || dsn.isBlank()) {
      throw new InvalidDsnException(
          "it is missing: set it to libpq's connection string,"
              + " as in host=db port=5432 user=shop_admin passfile=/run/secrets/pgpass dbname=shop");
    }
    Dsn.of(dsn);
  }

  private static ConfigSource of(String dsn) {
    return new PropertiesConfigSource(
        Map.of(
            "database.dsn", dsn.replace("$", "$$"), // not to be taken for an expression
            "quarkus.datasource.jdbc.url", Dsn.of(dsn).jdbcUrl().replace("$", "$$"),
            "quarkus.datasource.credentials-provider", "dsn"),
        "DATABASE_DSN",
        ABOVE_APPLICATION_PROPERTIES);
  }
}
