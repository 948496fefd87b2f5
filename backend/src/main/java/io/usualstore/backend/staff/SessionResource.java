package io.usualstore.backend.staff;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.usualstore.backend.http.CommonAnswers;
import io.usualstore.backend.http.CurrentClient;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/sessions")
@Produces(MediaType.APPLICATION_JSON)
class SessionResource {
  private final SessionService service;
  private final CurrentStaff current;
  private final CurrentClient client;

  SessionResource(SessionService service, CurrentStaff current, CurrentClient client) {
    this.service = service;
    this.current = current;
    this.client = client;
  }

  @POST
  @PermitAll
  @ResponseStatus(201)
  @Extension(name = CommonAnswers.REFUSES, value = "401,429")
  @APIResponseSchema(value = SessionResponse.class, responseCode = "201")
  @Blocking
  public Uni<SessionResponse> signIn(@NotNull @Valid SessionRequest request) {
    return service.signIn(request, client.get());
  }

  @DELETE
  @Path("/current")
  @Authenticated
  public void signOut() {
    service.end(current.session());
  }
}
