package io.usualstore.backend.database;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes the pool's address of DATABASE_DSN. User and password are {@link DsnCredentials}', asked
 * for at each new connection. Without a DSN, as at build time, there is nothing to add.
 */
public class DsnConfigSource implements ConfigSourceFactory {
  static final String NAME = "DATABASE_DSN";
  private static final int ABOVE_APPLICATION_PROPERTIES = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    return Optional.ofNullable(context.getValue(NAME))
        .map(ConfigValue::getRawValue) // a password may look like an expression
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
    return new Unlisted(Map.of("quarkus.datasource.jdbc.url", Dsn.of(dsn).jdbcUrl()));
  }

  /**
   * Answers for its property and lists none: what a source lists at build time, Quarkus writes into
   * the program, and a DSN in the builder's environment would be in every image.
   */
  private static class Unlisted extends PropertiesConfigSource {
    private static final long serialVersionUID = 1;

    Unlisted(Map<String, String> properties) {
      super(properties, NAME, ABOVE_APPLICATION_PROPERTIES);
    }

    @Override
    public Set<String> getPropertyNames() {
      return Set.of();
    }
  }
}
