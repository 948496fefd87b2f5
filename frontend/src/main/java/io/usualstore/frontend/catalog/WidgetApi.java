package io.usualstore.frontend.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiExceptionMapper;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.api.SessionHeader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/")
@RegisterRestClient(configKey = "api")
@RegisterClientHeaders(SessionHeader.class)
@RegisterProvider(ApiExceptionMapper.class)
public interface WidgetApi {

  @GET
  @Path("/widgets")
  Page<WidgetSummary> list(
      @RestQuery String q,
      @RestQuery String category,
      @RestQuery Boolean archived,
      @RestQuery Boolean lowStock,
      @RestQuery String after,
      @RestQuery Integer limit);

  @GET
  @Path("/widgets")
  Page<WidgetSummary> page(
      @RestQuery String q,
      @RestQuery String category,
      @RestQuery Boolean archived,
      @RestQuery Boolean lowStock,
      @RestQuery String sort,
      @RestQuery String after,
      @RestQuery String before);

  /** Of which more was found than the books had. */
  @GET
  @Path("/widgets")
  Page<WidgetSummary> toCount(@RestQuery boolean toCount);

  @GET
  @Path("/widgets/by-ids")
  List<WidgetSummary> byIds(@RestQuery("id") List<Long> ids);

  @GET
  @Path("/widgets/by-code")
  Widget byCode(@RestQuery String code);

  /** Whose barcode or SKU this is; empty where there is none. */
  default Optional<Widget> find(String code) {
    try {
      return Optional.of(byCode(code));
    } catch (ApiException e) {
      if (e.problem().status() == 404 || e.problem().of("code") != null) { // or it can't be a code
        return Optional.empty();
      }
      throw e;
    }
  }

  @GET
  @Path("/widgets/{id}")
  Widget get(@RestPath long id);

  @POST
  @Path("/widgets")
  Widget create(WidgetRequest widget);

  @PUT
  @Path("/widgets/{id}")
  Widget change(@RestPath long id, @HeaderParam("If-Match") String version, WidgetRequest widget);

  @POST
  @Path("/widgets/{id}/archive")
  Widget archive(@RestPath long id);

  @POST
  @Path("/widgets/{id}/restore")
  Widget restore(@RestPath long id);

  @DELETE
  @Path("/widgets/{id}")
  void delete(@RestPath long id);

  @GET
  @Path("/widgets/{id}/image")
  Response image(@RestPath long id);

  @PUT
  @Path("/widgets/{id}/image")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  void putImage(@RestPath long id, byte[] content);

  @DELETE
  @Path("/widgets/{id}/image")
  void removeImage(@RestPath long id);

  @GET
  @Path("/categories")
  List<Category> categories();

  record WidgetRequest(
      String sku,
      String barcode,
      String name,
      String description,
      Long priceMinor,
      Integer taxRateBp,
      String category,
      Integer lowStockMark) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Category(String name, int widgets) {}
}
