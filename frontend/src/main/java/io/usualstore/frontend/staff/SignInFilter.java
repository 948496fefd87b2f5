package io.usualstore.frontend.staff;

import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.shop.BrokenShop;
import io.usualstore.frontend.shop.Shops;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/**
 * Every page but these is for people who are signed in, with a password of their own. Of a shop
 * whose profile is broken they see the page that says so: one filter for all three, since those
 * that read forms don't run by their priorities.
 */
class SignInFilter {

  private static final Set<String> OPEN = Set.of("/sign-in", "/assets", "/logo", "/look");
  private static final Set<String> WITHOUT_AMOUNTS = Set.of("/password", "/sign-out");

  private final SessionCookie session;
  private final Accounts accounts;
  private final SignedIn signedIn;
  private final Addresses addresses;
  private final Shops shops;

  SignInFilter(
      SessionCookie session,
      Accounts accounts,
      SignedIn signedIn,
      Addresses addresses,
      Shops shops) {
    this.session = session;
    this.accounts = accounts;
    this.signedIn = signedIn;
    this.addresses = addresses;
    this.shops = shops;
  }

  /** After {@code FormGuard}: the page of a failure may hold the form that was sent. */
  @ServerRequestFilter(priority = Priorities.USER + 1)
  @WithFormRead
  public Response check(ContainerRequestContext request) {
    var path = firstPart(request.getUriInfo().getPath());
    if (OPEN.contains(path)) {
      return null;
    }
    var token = session.token();
    if (token.isEmpty()) {
      return addresses.toSignIn();
    }
    var account = accounts.of(token.get());
    signedIn.is(account);
    if (WITHOUT_AMOUNTS.contains(path)) {
      return null;
    }
    if (account.mustChangePassword()) {
      return addresses.to("/password");
    }
    if (shops.fault() != null) {
      throw new BrokenShop(shops.fault());
    }
    return null;
  }

  /** {@code /orders} of {@code /orders/17}. */
  private static String firstPart(String path) {
    var whole = path.startsWith("/") ? path : "/" + path;
    var end = whole.indexOf('/', 1);
    return end < 0 ? whole : whole.substring(0, end);
  }
}
