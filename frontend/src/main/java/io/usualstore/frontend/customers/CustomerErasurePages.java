package io.usualstore.frontend.customers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.staff.ForAdmins;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A person asks to be forgotten: the page names what goes and what the books keep. */
@Path("/customers/{id}/erase")
@Produces(MediaType.TEXT_HTML)
@ForAdmins
class CustomerErasurePages {

  @CheckedTemplate(basePath = "customers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CustomerErase(Customer customer, String action, ApiProblem problem)
      implements TemplateInstance {}

  private final CustomerApi api;
  private final CustomerMessages messages;
  private final Problems problems;
  private final Toast toast;

  CustomerErasurePages(
      @RestClient CustomerApi api, CustomerMessages messages, Problems problems, Toast toast) {
    this.api = api;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
  }

  @GET
  public TemplateInstance ask(@RestPath long id) {
    return page(api.get(id), ApiProblem.NONE);
  }

  @POST
  public RestResponse<TemplateInstance> erase(
      @RestPath long id, @RestForm int version, @RestForm String sure) {
    if (sure == null) {
      return again(id, ApiProblem.ofField("sure", messages.sureMissing()));
    }
    try {
      api.erase(id, "\"%d\"".formatted(version));
      toast.say(messages.erased());
      return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/customers/" + id)).build();
    } catch (ApiException e) {
      return again(id, problems.mendable(e));
    }
  }

  private RestResponse<TemplateInstance> again(long id, ApiProblem problem) {
    return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
        .entity(page(api.get(id), problem))
        .build();
  }

  private static CustomerErase page(Customer customer, ApiProblem problem) {
    return new CustomerErase(customer, "/customers/%d/erase".formatted(customer.id()), problem);
  }
}
