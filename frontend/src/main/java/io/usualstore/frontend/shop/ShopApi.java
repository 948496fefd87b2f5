package io.usualstore.frontend.shop;

import io.usualstore.frontend.api.ApiExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/shop")
@RegisterRestClient(configKey = "api")
@RegisterProvider(ApiExceptionMapper.class)
interface ShopApi {

  @GET
  Shop profile();

  @GET
  @Path("/logo")
  Response logo();
}
