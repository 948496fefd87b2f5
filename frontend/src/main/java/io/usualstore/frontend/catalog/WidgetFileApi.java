package io.usualstore.frontend.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Multi;
import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.SessionHeader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** The catalogue as a file. */
@Path("/widgets")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
interface WidgetFileApi {

  /** As it comes: nobody holds the whole. */
  @GET
  @Path("/export")
  @Produces("text/csv")
  Multi<byte[]> export(@RestQuery boolean decimalComma);

  @POST
  @Path("/import/preview")
  @Consumes("text/csv")
  Report preview(byte[] file);

  @POST
  @Path("/import")
  @Consumes("text/csv")
  Report carryOut(byte[] file, @RestQuery boolean restoreArchived);

  /** {@code rows} are the first new, changed and archived ones. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Report(int created, int changed, int unchanged, int archived, int told, List<Row> rows) {
    public boolean more() {
      return rows.size() < told;
    }

    public boolean nothing() {
      return rows.isEmpty();
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Row(
      long line, String sku, String name, boolean isNew, boolean archived, List<Change> changes) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Change(String column, String before, String after) {}
}
