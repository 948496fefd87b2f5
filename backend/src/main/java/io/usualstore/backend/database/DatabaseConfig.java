package io.usualstore.backend.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "database")
interface DatabaseConfig {
  /** libpq's connection string, keyword/value or URI. Environment: DATABASE_DSN. */
  Optional<String> dsn();

  /** The first pause between two attempts to reach an absent database; each is twice as long. */
  @WithDefault("500ms")
  Duration firstPause();

  /** The longest pause, and so how late a database that came back may be noticed at start. */
  @WithDefault("10s")
  Duration longestPause();
}
