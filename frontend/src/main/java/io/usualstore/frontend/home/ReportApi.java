package io.usualstore.frontend.home;

import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.SessionHeader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/reports")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
interface ReportApi {

  @GET
  @Path("/today")
  Today today();
}
