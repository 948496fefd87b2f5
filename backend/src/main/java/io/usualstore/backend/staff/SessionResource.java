package io.usualstore.backend.staff;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/sessions")
class SessionResource {
  private final SessionService service;
  private final CurrentStaff current;

  SessionResource(SessionService service, CurrentStaff current) {
    this.service = service;
    this.current = current;
  }

  @POST
  @PermitAll
  @ResponseStatus(201)
  public SessionResponse signIn(@NotNull @Valid SessionRequest request) {
    return service.signIn(request);
  }

  @DELETE
  @Path("/current")
  @Authenticated
  public void signOut() {
    service.end(current.session());
  }
}
