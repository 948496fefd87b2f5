package io.usualstore.backend.catalog;

import io.usualstore.backend.http.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/** The catalogue as a file, out and in. */
@Path("/widgets")
@RolesAllowed("customer")
class WidgetFileResource {
  private static final String CSV = "text/csv";

  private final WidgetImportService imports;
  private final WidgetExport export;

  WidgetFileResource(WidgetImportService imports, WidgetExport export) {
    this.imports = imports;
    this.export = export;
  }

  /** Row by row from the database to the client: no list of them is held. */
  @GET
  @Path("/export")
  @Produces(CSV)
  public Response export() {
    return Response.ok((StreamingOutput) export::write, CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"products.csv\"")
        .build();
  }

  @POST
  @Path("/import/preview")
  @Consumes({CSV, MediaType.APPLICATION_OCTET_STREAM})
  @RolesAllowed("admin")
  public WidgetImportReport preview(@NotNull byte[] file) {
    return imports.preview(file);
  }

  @POST
  @Path("/import")
  @Consumes({CSV, MediaType.APPLICATION_OCTET_STREAM})
  @RolesAllowed("admin")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public WidgetImportReport carryOut(@NotNull byte[] file) {
    return imports.carryOut(file);
  }
}
