package io.usualstore.backend.staff;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

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
  public void changePassword(@NotNull @Valid PasswordRequest request) {
    service.changePassword(current.session(), request);
  }
}
