package io.usualstore.frontend.staff;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ForbiddenException;

/**
 * After all filters, so that the session is known: courtesy, for the backend decides what is done.
 */
@ForWriters
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class WritersOnly {

  private final SignedIn signedIn;

  WritersOnly(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @AroundInvoke
  Object check(InvocationContext page) throws Exception {
    if (!signedIn.account().canWrite()) {
      throw new ForbiddenException();
    }
    return page.proceed();
  }
}
