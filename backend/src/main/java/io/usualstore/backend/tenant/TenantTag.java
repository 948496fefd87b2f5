package io.usualstore.backend.tenant;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Marks every metric with its tenant: one Prometheus reads many. */
class TenantTag {
  private final TenantConfig tenant;

  TenantTag(TenantConfig tenant) {
    this.tenant = tenant;
  }

  @Produces
  @Singleton
  MeterFilter onEveryMeter() {
    return MeterFilter.commonTags(List.of(Tag.of("tenant", tenant.name())));
  }
}
