package io.usualstore.frontend.staff;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/** After the check of the session: courtesy, for the backend decides what is done. */
class AccessFilter {

  private static final int AFTER_THE_SIGN_IN = Priorities.USER + 2;

  private final SignedIn signedIn;

  AccessFilter(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @ForAdmins
  @ServerRequestFilter(priority = AFTER_THE_SIGN_IN)
  @WithFormRead // as the sign-in's, which comes after all that don't read it
  public void admins() {
    if (!signedIn.account().isAdmin()) {
      throw new ForbiddenException();
    }
  }

  @ForWriters
  @ServerRequestFilter(priority = AFTER_THE_SIGN_IN)
  @WithFormRead // as the sign-in's, which comes after all that don't read it
  public void writers() {
    if (!signedIn.account().canWrite()) {
      throw new ForbiddenException();
    }
  }
}
