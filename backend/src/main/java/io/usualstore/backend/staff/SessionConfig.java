package io.usualstore.backend.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "sessions")
interface SessionConfig {
  /** A session that nobody used for so long is over. Environment: SESSIONS_IDLE_LIMIT. */
  @WithDefault("12h")
  Duration idleLimit();

  /** A session is over so long after its sign-in. Environment: SESSIONS_ABSOLUTE_LIMIT. */
  @WithDefault("30d")
  Duration absoluteLimit();

  /**
   * For how long a session is taken as read before the database is asked again: as long may a
   * session outlive its end by an operator's SQL. Environment: SESSIONS_REMEMBERED_FOR.
   */
  @WithDefault("15s")
  Duration rememberedFor();
}
