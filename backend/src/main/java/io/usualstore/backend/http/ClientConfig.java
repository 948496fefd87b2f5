package io.usualstore.backend.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

@ConfigMapping(prefix = "clients")
interface ClientConfig {
  /**
   * Hosts, by name or address, that are believed when they tell for whom they ask: the frontend,
   * which the compose file calls so, and programs on this machine. A request through the published
   * port comes from the network's gateway, which is neither. Environment: CLIENTS_TOLD_BY.
   */
  @WithDefault("127.0.0.1,::1,frontend")
  List<String> toldBy();
}
