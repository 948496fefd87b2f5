package io.usualstore.frontend.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A whole shop behind the frontend under test: a real PostgreSQL and the real backend. */
public class BackendResource implements QuarkusTestResourceLifecycleManager {

  private RunningShop shop;

  @Override
  public Map<String, String> start() {
    shop = RunningShop.start();
    return Map.of(
        "API_URL", shop.apiUrl(), "TENANT_NAME", RunningShop.NAME, "TENANT_KEY", "first_shop");
  }

  @Override
  public void stop() {
    if (shop != null) {
      shop.close();
    }
  }
}
