package io.usualstore.backend.staff;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.usualstore.backend.http.CommonAnswers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/staff/me")
@Authenticated
class StaffResource {
  private final StaffService service;
  private final AccountRepository accounts;
  private final CurrentStaff current;

  StaffResource(StaffService service, AccountRepository accounts, CurrentStaff current) {
    this.service = service;
    this.accounts = accounts;
    this.current = current;
  }

  @GET
  public AccountResponse me() {
    return AccountResponse.of(accounts.findById(current.id()));
  }

  @PUT
  @Path("/password")
  @Blocking
  @ResponseStatus(204)
  @Extension(name = CommonAnswers.REFUSES, value = "429")
  public Uni<Void> changePassword(@NotNull @Valid PasswordRequest request) {
    return service.changePassword(current.session(), request);
  }
}
