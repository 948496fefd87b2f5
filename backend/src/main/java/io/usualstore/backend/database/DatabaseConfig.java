package io.usualstore.backend.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long to wait for the database; where it is, is {@link DsnConfigSource}'s. */
@ConfigMapping(prefix = "database")
interface DatabaseConfig {
  /** The first pause between two attempts to reach an absent database; each is twice as long. */
  @WithDefault("500ms")
  Duration firstPause();

  /** The longest pause, and so how late a database that came back may be noticed at start. */
  @WithDefault("10s")
  Duration longestPause();
}
