package io.usualstore.frontend.staff;

import io.usualstore.frontend.shop.ShopConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who works here, for the lists' filters: asked for once a minute. */
@ApplicationScoped
public class Colleagues {

  private record Known(List<StaffName> names, Instant until) {}

  private final StaffApi api;
  private final ShopConfig config;
  private volatile Known known = new Known(List.of(), Instant.EPOCH);

  Colleagues(@RestClient StaffApi api, ShopConfig config) {
    this.api = api;
    this.config = config;
  }

  public List<StaffName> names() {
    if (Instant.now().isAfter(known.until)) {
      known = new Known(api.names(), Instant.now().plus(config.freshness()));
    }
    return known.names;
  }
}
