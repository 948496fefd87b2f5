package io.usualstore.backend.catalog;

import io.usualstore.backend.http.CommonAnswers;
import io.usualstore.backend.http.CsvDownload;
import io.usualstore.backend.http.CsvForm;
import io.usualstore.backend.http.Flag;
import io.usualstore.backend.staff.AuditLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestQuery;

/** The catalogue as a file, out and in. */
@Path("/widgets")
@RolesAllowed("customer")
class WidgetFileResource {
  private final WidgetImportService imports;
  private final WidgetExport export;
  private final AuditLog audit;

  WidgetFileResource(WidgetImportService imports, WidgetExport export, AuditLog audit) {
    this.imports = imports;
    this.export = export;
    this.audit = audit;
  }

  @GET
  @Path("/export")
  @Produces(CsvDownload.MEDIA_TYPE)
  public Response export(@RestQuery @DefaultValue("false") Flag decimalComma) {
    audit.add("exported", "widgets", Map.of());
    var form = CsvForm.of(decimalComma);
    return CsvDownload.of("products.csv", form, file -> export.write(form, file));
  }

  @POST
  @Path("/import/preview")
  @Consumes({CsvDownload.MEDIA_TYPE, MediaType.APPLICATION_OCTET_STREAM})
  @RolesAllowed("admin")
  public WidgetImportReport preview(@NotNull byte[] file) {
    return imports.preview(file);
  }

  @POST
  @Path("/import")
  @Consumes({CsvDownload.MEDIA_TYPE, MediaType.APPLICATION_OCTET_STREAM})
  @RolesAllowed("admin")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public WidgetImportReport carryOut(
      @NotNull byte[] file, @RestQuery @DefaultValue("false") Flag restoreArchived) {
    return imports.carryOut(file, restoreArchived.on());
  }
}
