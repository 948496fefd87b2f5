package io.usualstore.frontend.shop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator sets for one shop's pages. */
@ConfigMapping(prefix = "shop")
public interface ShopConfig {

  /** The customer key, part of the cookies' names. Environment: TENANT_KEY. */
  String key();

  /**
   * How long a page trusts what it knows of the shop's profile and of waiting work. Environment:
   * SHOP_FRESHNESS.
   */
  @WithDefault("60s")
  Duration freshness();

  /**
   * How long after the backend failed its profile isn't asked for again. Environment: SHOP_RETRY.
   */
  @WithDefault("5s")
  Duration retry();
}
