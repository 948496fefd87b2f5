package io.usualstore.backend.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/reports")
@RolesAllowed("customer")
class ReportResource {
  private final ReportService service;

  ReportResource(ReportService service) {
    this.service = service;
  }

  @GET
  @Path("/today")
  public TodayReport today() {
    return service.today();
  }
}
