package io.usualstore.frontend.orders;

import io.smallrye.mutiny.Multi;
import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.SessionHeader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of orders as a file. */
@Path("/orders/export")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
interface OrderFileApi {

  /** As it comes: nobody holds the whole. */
  @GET
  @Produces("text/csv")
  Multi<byte[]> export(
      @RestQuery String q,
      @RestQuery List<String> status,
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery Long customerId,
      @RestQuery Long staffId,
      @RestQuery boolean toPayOut,
      @RestQuery boolean unpaid,
      @RestQuery boolean decimalComma);
}
