package io.usualstore.frontend.shop;

import io.quarkus.logging.Log;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.BlockingOperationControl;
import io.usualstore.frontend.api.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The shop's profile as last heard: asked for again when it's old, kept while the backend is away.
 */
@ApplicationScoped
@Named("shops")
@TemplateData // in the native program, Qute sees of a bean only what is registered
public class Shops {

  /** {@code fault} is what is wrong with the profile; null: nothing. */
  private record Known(
      Shop shop, Palette palette, Notation notation, String fault, Instant until) {}

  private final ShopApi api;
  private final ShopConfig config;
  private volatile Known known;

  Shops(@RestClient ShopApi api, ShopConfig config) {
    this.api = api;
    this.config = config;
    this.known = known(Shop.UNKNOWN, Instant.EPOCH);
  }

  public Shop current() {
    return known().shop;
  }

  public Palette palette() {
    return known().palette;
  }

  public Notation notation() {
    return known().notation;
  }

  /** What in the profile doesn't exist, as {@code currency EUX}; null: nothing. */
  public String fault() {
    return known().fault;
  }

  public Money money() {
    return notation().money();
  }

  /** Whether a file for a spreadsheet here differs from one for a program. */
  public boolean decimalComma() {
    return money().decimalComma();
  }

  private Known known() {
    var last = known;
    if (Instant.now().isBefore(last.until) || !BlockingOperationControl.isBlockingAllowed()) {
      return last; // a failure's page may be written where nobody may wait
    }
    // Others go on with what is known while this request asks.
    known =
        new Known(
            last.shop, last.palette, last.notation, last.fault, Instant.now().plus(config.retry()));
    try {
      var shop = api.profile();
      known = known(shop, Instant.now().plus(config.freshness()));
    } catch (ProcessingException | ApiException away) {
      Log.debugf("The shop's profile isn't to be had now: %s", away.getMessage());
    }
    return known;
  }

  private static Known known(Shop shop, Instant until) {
    var fault = shop.fault();
    var notation = Notation.of(fault == null ? shop : Shop.UNKNOWN);
    return new Known(shop, Palette.of(shop.colour()), notation, fault, until);
  }
}
