package io.usualstore.backend.orders;

import io.usualstore.backend.http.CsvDownload;
import io.usualstore.backend.http.CsvForm;
import io.usualstore.backend.http.Flag;
import io.usualstore.backend.staff.AuditLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** What the list of orders holds, as a file. */
@Path("/orders")
@RolesAllowed("customer")
class OrderFileResource {
  private final OrderSearch search;
  private final OrderExport export;
  private final AuditLog audit;

  OrderFileResource(OrderSearch search, OrderExport export, AuditLog audit) {
    this.search = search;
    this.export = export;
    this.audit = audit;
  }

  @GET
  @Path("/export")
  @Produces(CsvDownload.MEDIA_TYPE)
  public Response export(
      @RestQuery @DefaultValue("") @Size(max = 200) String q,
      @RestQuery @Size(max = 10, message = "Use at most {max} statuses") List<OrderStatus> status,
      @RestQuery Day from,
      @RestQuery Day to,
      @RestQuery Long customerId,
      @RestQuery Long staffId,
      @RestQuery @DefaultValue("false") Flag toPayOut,
      @RestQuery @DefaultValue("false") Flag unpaid,
      @RestQuery @DefaultValue("false") Flag decimalComma) {
    var filter = search.filter(q, from, to, status, customerId, staffId, toPayOut, unpaid);
    audit.add("exported", "orders", Map.of());
    var form = CsvForm.of(decimalComma);
    return CsvDownload.of("orders.csv", form, file -> export.write(filter, form, file));
  }
}
