package io.usualstore.frontend.stock;

import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.api.SessionHeader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/widgets/{id}/movements")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
public interface StockApi {

  @GET
  Page<StockMovement> list(@RestPath long id, @RestQuery Integer limit);

  @POST
  StockMovement add(@RestPath long id, MovementRequest movement);

  /** For a count, {@code quantity} is the level that was counted. */
  record MovementRequest(String kind, int quantity, String reason) {}
}
