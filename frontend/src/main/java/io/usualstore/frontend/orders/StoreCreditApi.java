package io.usualstore.frontend.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.SessionHeader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

@Path("/customers/{customer}/store-credit")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
public interface StoreCreditApi {

  @GET
  StoreCredit balance(@RestPath long customer);

  @POST
  StoreCredit give(@RestPath long customer, @HeaderParam("Idempotency-Key") String key, Gift gift);

  /** What the shop owes a customer. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record StoreCredit(long customerId, long balanceMinor) {}

  record Gift(Long amountMinor, String reason) {}
}
