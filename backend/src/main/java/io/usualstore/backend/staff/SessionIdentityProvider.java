package io.usualstore.backend.staff;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
  private final SessionService sessions;
  private final RememberedSessions remembered;

  SessionIdentityProvider(SessionService sessions, RememberedSessions remembered) {
    this.sessions = sessions;
    this.remembered = remembered;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Without another thread, unless the database must be asked. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    var token = new SessionToken(request.getToken().getToken());
    return remembered
        .find(token)
        .map(known -> Uni.createFrom().item(known.identity()))
        .orElseGet(() -> context.runBlocking(() -> read(token)));
  }

  private SecurityIdentity read(SessionToken token) {
    return sessions
        .find(token)
        .map(SignedIn::identity)
        .orElseThrow(AuthenticationFailedException::new);
  }
}
