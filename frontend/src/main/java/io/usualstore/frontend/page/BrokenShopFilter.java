package io.usualstore.frontend.page;

import io.usualstore.frontend.shop.Shops;
import io.usualstore.frontend.staff.SignedIn;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/** Of a shop whose profile is broken, the sign-in page is shown, and a page that says why. */
class BrokenShopFilter {

  private static final Pattern WITHOUT_AMOUNTS = Pattern.compile("/?(sign-out|password)(/.*)?");

  private final Shops shops;
  private final SignedIn signedIn;

  BrokenShopFilter(Shops shops, SignedIn signedIn) {
    this.shops = shops;
    this.signedIn = signedIn;
  }

  /** After the sign-in's: before it, nobody knows whether the page is open to all. */
  @ServerRequestFilter(priority = Priorities.USER + 2)
  @WithFormRead // as the sign-in's, which comes after all that don't read it
  public void check(ContainerRequestContext request) {
    if (signedIn.account() != null
        && shops.fault() != null
        && !WITHOUT_AMOUNTS.matcher(request.getUriInfo().getPath()).matches()) {
      throw new BrokenShop(shops.fault());
    }
  }
}
