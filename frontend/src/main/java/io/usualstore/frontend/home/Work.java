package io.usualstore.frontend.home;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.shop.ShopConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The work that waits, for the menu's badges: counted once a minute for all pages, and after each
 * change made here.
 */
@ApplicationScoped
public class Work {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Waiting(
      int lowStock, int unpaid, int toFulfil, int toPayOut, int refunded, int placed) {

    static final Waiting NONE = new Waiting(0, 0, 0, 0, 0, 0);

    public boolean nothing() {
      return lowStock + unpaid + toFulfil + toPayOut == 0;
    }

    public int orders() {
      return unpaid + toFulfil;
    }
  }

  private final ReportApi api;
  private final ShopConfig config;
  private volatile Waiting waiting = Waiting.NONE;
  private volatile Instant until = Instant.EPOCH;

  Work(@RestClient ReportApi api, ShopConfig config) {
    this.api = api;
    this.config = config;
  }

  /** Never a reason for a page to fail: without an answer, what was known. */
  public Waiting waiting() {
    if (Instant.now().isAfter(until)) {
      until = Instant.now().plus(config.freshness());
      try {
        know(api.today().attention());
      } catch (ApiException | ProcessingException unanswered) {
        until = Instant.now().plus(config.retry());
      }
    }
    return waiting;
  }

  void know(Waiting waiting) {
    this.waiting = waiting;
    this.until = Instant.now().plus(config.freshness());
  }

  /** Something was sold, paid, handed over or received. */
  public void changed() {
    until = Instant.EPOCH;
  }
}
