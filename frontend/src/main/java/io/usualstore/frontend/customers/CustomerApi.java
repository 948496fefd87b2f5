package io.usualstore.frontend.customers;

import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.api.SessionHeader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/customers")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
public interface CustomerApi {

  @GET
  Page<CustomerSummary> list(
      @RestQuery String q, @RestQuery String after, @RestQuery Integer limit);

  /** {@code tag} null: with any or none. */
  @GET
  Page<CustomerSummary> page(
      @RestQuery String q,
      @RestQuery String tag,
      @RestQuery String sort,
      @RestQuery String after,
      @RestQuery String before);

  /** Whoever was merged into another is answered with the other: see the id. */
  @GET
  @Path("/{id}")
  Customer get(@RestPath long id);

  @POST
  Customer create(@HeaderParam("Idempotency-Key") String key, CustomerRequest customer);

  @PUT
  @Path("/{id}")
  Customer change(
      @RestPath long id, @HeaderParam("If-Match") String version, CustomerRequest customer);

  @GET
  @Path("/{id}/merge")
  MergePreview previewMerge(@RestPath long id, @RestQuery long from);

  @POST
  @Path("/{id}/merge")
  Customer merge(@RestPath long id, @HeaderParam("If-Match") String version, Merge merge);

  @POST
  @Path("/{id}/erase")
  Customer erase(@RestPath long id, @HeaderParam("If-Match") String version);

  record Merge(long from, int fromVersion) {}

  /** Who stays, who goes into them, and who stays as they will be. */
  record MergePreview(Customer into, Customer from, CustomerRequest result) {}

  record CustomerRequest(
      String name, String email, String phone, String address, String note, List<String> tags) {}
}
