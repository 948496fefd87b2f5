package io.usualstore.backend.customers;

import io.usualstore.backend.http.CommonAnswers;
import io.usualstore.backend.http.Cursor;
import io.usualstore.backend.http.ETag;
import io.usualstore.backend.http.Idempotency;
import io.usualstore.backend.http.Page;
import io.usualstore.backend.http.PageRequest;
import io.usualstore.backend.http.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/customers")
@RolesAllowed("customer") // the least access level that may; a higher one includes it
@Produces(MediaType.APPLICATION_JSON)
class CustomerResource {
  private final CustomerRepository customers;
  private final CustomerService service;
  private final Idempotency idempotency;

  CustomerResource(CustomerRepository customers, CustomerService service, Idempotency idempotency) {
    this.customers = customers;
    this.service = service;
    this.idempotency = idempotency;
  }

  @GET
  public Page<CustomerSummary> list(
      @RestQuery @DefaultValue("") @Size(max = 200) String q,
      @RestQuery @DefaultValue("") @Size(max = 50) String tag,
      @RestQuery @DefaultValue("name") CustomerSort sort,
      @RestQuery @DefaultValue("") Cursor after,
      @RestQuery @DefaultValue("") Cursor before,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return customers.page(
        new CustomerFilter().matching(q).tagged(tag), sort, new PageRequest(after, before, limit));
  }

  @GET
  @Path("/{id}")
  public RestResponse<CustomerResponse> one(@RestPath long id) {
    var customer = customers.atAddress(id).orElseThrow(ProblemType.NOT_FOUND::asException);
    var address = "/customers/" + customer.id; // another than was asked for after a merge
    return answer(
        ResponseBuilder.<CustomerResponse>ok().header("Content-Location", address), customer);
  }

  @POST
  @RolesAllowed("developer")
  @APIResponseSchema(value = CustomerResponse.class, responseCode = "201")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public RestResponse<String> create(
      @RestHeader("Idempotency-Key") String key,
      @NotNull @Valid CustomerRequest request,
      @Context UriInfo address) {
    return idempotency.once(
        key, address, request, () -> CustomerResponse.of(service.create(request)));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("developer")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public RestResponse<CustomerResponse> change(
      @RestPath long id,
      @RestHeader("If-Match") String version,
      @NotNull @Valid CustomerRequest request) {
    return found(service.change(id, ETag.required(version), request));
  }

  @GET
  @Path("/{id}/merge")
  @RolesAllowed("admin")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public MergePreview previewMerge(@RestPath long id, @RestQuery @NotNull Long from) {
    return service.previewMerge(id, from);
  }

  @POST
  @Path("/{id}/merge")
  @RolesAllowed("admin")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public RestResponse<CustomerResponse> merge(
      @RestPath long id,
      @RestHeader("If-Match") String version,
      @NotNull @Valid MergeRequest request) {
    return found(service.merge(id, ETag.required(version), request));
  }

  @POST
  @Path("/{id}/erase")
  @RolesAllowed("admin")
  @Extension(name = CommonAnswers.REFUSES, value = "409")
  public RestResponse<CustomerResponse> erase(
      @RestPath long id, @RestHeader("If-Match") String version) {
    return found(service.erase(id, ETag.required(version)));
  }

  private static RestResponse<CustomerResponse> found(Customer customer) {
    return answer(ResponseBuilder.ok(), customer);
  }

  private static RestResponse<CustomerResponse> answer(
      ResponseBuilder<CustomerResponse> builder, Customer customer) {
    return builder
        .header("ETag", new ETag(customer.version))
        .entity(CustomerResponse.of(customer))
        .build();
  }
}
