package io.usualstore.backend.staff;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Who works here, and who did: their names stand at what they made. */
@Path("/staff")
@Authenticated
class StaffListResource {
  private final AccountRepository accounts;

  StaffListResource(AccountRepository accounts) {
    this.accounts = accounts;
  }

  @GET
  public List<StaffName> list() {
    return accounts.names();
  }
}
