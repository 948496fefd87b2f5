package io.usualstore.frontend.staff;

import io.usualstore.frontend.shop.ShopConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Whose session it is, for the page's frame. Kept for a minute, which spares a call for each page:
 * it decides only what is shown, the backend asks for itself what is allowed.
 */
@ApplicationScoped
public class Accounts {

  private static final int MOST = 500;

  private record Known(Account account, Instant until) {}

  private final StaffApi api;
  private final ShopConfig config;
  private final Map<String, Known> byToken =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  Accounts(@RestClient StaffApi api, ShopConfig config) {
    this.api = api;
    this.config = config;
  }

  /** Asks the backend with this request's session where the answer isn't known. */
  Account of(String token) {
    synchronized (byToken) {
      var known = byToken.get(token);
      if (known != null && Instant.now().isBefore(known.until)) {
        return known.account;
      }
    }
    var account = api.me();
    remember(token, account);
    return account;
  }

  void remember(String token, Account account) {
    synchronized (byToken) {
      byToken.put(token, new Known(account, Instant.now().plus(config.freshness())));
    }
  }

  public void forget(String token) {
    synchronized (byToken) {
      byToken.remove(token);
    }
  }
}
