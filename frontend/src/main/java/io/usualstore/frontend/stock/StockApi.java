package io.usualstore.frontend.stock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.api.SessionHeader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
public interface StockApi {

  @GET
  @Path("/widgets/{id}/movements")
  Page<StockMovement> list(
      @RestPath long id,
      @RestQuery String after,
      @RestQuery String before,
      @RestQuery Integer limit);

  @POST
  @Path("/widgets/{id}/movements")
  StockMovement add(
      @RestPath long id, @HeaderParam("Idempotency-Key") String key, MovementRequest movement);

  @POST
  @Path("/stock/receipts")
  Booking receive(@HeaderParam("Idempotency-Key") String key, ReceiptRequest delivery);

  @POST
  @Path("/stock/counts")
  Booking count(@HeaderParam("Idempotency-Key") String key, CountRequest count);

  record MovementRequest(String kind, int quantity, String reason) {}

  record ReceiptRequest(List<Received> lines, String reason) {}

  record Received(long widgetId, int quantity) {}

  record CountRequest(List<Counted> lines, String reason) {}

  /** {@code expected} is the level that the difference was shown against. */
  record Counted(long widgetId, int counted, Integer expected) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Booking(List<Booked> lines) {
    public int pieces() {
      return lines.stream().mapToInt(line -> Math.abs(line.quantity)).sum();
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Booked(long widgetId, int quantity, int level) {}
}
