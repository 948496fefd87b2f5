package io.usualstore.frontend.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.api.SessionHeader;
import io.usualstore.frontend.orders.OrderApi.OrderLine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Parked sales. One is read, discarded and placed as an order. */
@Path("/drafts")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
public interface DraftApi {

  @GET
  Page<Draft> list(@RestQuery String after, @RestQuery String before);

  @POST
  Order park(@HeaderParam("Idempotency-Key") String key, DraftRequest draft);

  @PUT
  @Path("/{id}")
  Order change(@RestPath long id, @HeaderParam("If-Match") String version, DraftRequest draft);

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DraftRequest(
      Long customerId,
      List<OrderLine> lines,
      Long discountMinor,
      String discountReason,
      String note) {}

  /**
   * One row of the list; {@code customerName} is null for a walk-in, {@code contents} its first
   * lines.
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Draft(
      long id,
      String customerName,
      Instant createdAt,
      long totalMinor,
      String note,
      String staffName,
      int lines,
      String contents) {}
}
