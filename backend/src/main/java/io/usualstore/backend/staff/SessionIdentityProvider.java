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

  SessionIdentityProvider(SessionService sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    var token = new SessionToken(request.getToken().getToken());
    return context.runBlocking(
        () ->
            sessions
                .find(token)
                .map(SignedIn::identity)
                .orElseThrow(AuthenticationFailedException::new));
  }
}
