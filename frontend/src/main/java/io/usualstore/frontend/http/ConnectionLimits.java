package io.usualstore.frontend.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What a client may cost that is slow, or many. */
@ConfigMapping(prefix = "connections")
public interface ConnectionLimits {

  /**
   * How many connections one address may have open; 0: any number. Behind a proxy all clients have
   * the proxy's. Environment: CONNECTIONS_BY_ADDRESS.
   */
  @WithDefault("500")
  int byAddress();

  /** From a head's first byte to its last. Environment: CONNECTIONS_HEAD_TIME. */
  @WithDefault("10s")
  Duration headTime();

  /** From a head's end to its body's last byte. Environment: CONNECTIONS_BODY_TIME. */
  @WithDefault("30s")
  Duration bodyTime();

  /**
   * What the larger bodies may hold together; by default a quarter of the heap. Environment:
   * CONNECTIONS_BODIES.
   */
  Optional<MemorySize> bodies();
}
