package io.usualstore.backend.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "tenant")
public interface TenantConfig {
  /**
   * The customer key, which tells one tenant's metrics from another's. Environment: TENANT_NAME.
   */
  @WithDefault("usualstore")
  String name();
}
