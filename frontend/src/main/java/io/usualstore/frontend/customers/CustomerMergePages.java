package io.usualstore.frontend.customers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.customers.CustomerApi.CustomerRequest;
import io.usualstore.frontend.customers.CustomerApi.Merge;
import io.usualstore.frontend.customers.CustomerApi.MergePreview;
import io.usualstore.frontend.page.Looked;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.staff.ForAdmins;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Two customers who are one person: choose the other, look at what will be, merge. */
@Path("/customers/{id}/merge")
@Produces(MediaType.TEXT_HTML)
@ForAdmins
class CustomerMergePages {

  private static final int OTHERS = 20;

  /** A field of both, and of who they will be. */
  record Row(String label, String into, String from, String result) {

    boolean any() {
      return !result.isEmpty();
    }
  }

  @CheckedTemplate(basePath = "customers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CustomerChoose(
      Customer customer, List<CustomerSummary> others, String q, ApiProblem problem)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "customers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record CustomerMerge(
      Customer into, Customer from, List<Row> rows, String action, ApiProblem problem)
      implements TemplateInstance {}

  private final CustomerApi api;
  private final CustomerMessages messages;
  private final Problems problems;
  private final Toast toast;

  CustomerMergePages(
      @RestClient CustomerApi api, CustomerMessages messages, Problems problems, Toast toast) {
    this.api = api;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
  }

  @GET
  public TemplateInstance show(@RestPath long id, @RestQuery Long other, @RestQuery String q) {
    return other == null
        ? choose(api.get(id), q)
        : preview(api.previewMerge(id, other), ApiProblem.NONE);
  }

  private TemplateInstance choose(Customer customer, String typed) {
    if (typed == null) {
      return new CustomerChoose(customer, likely(customer), "", ApiProblem.NONE);
    }
    var q = Typed.text(typed);
    var looked = Looked.with(problems, List.of("q"), () -> api.list(Typed.orNull(q), null, OTHERS));
    return new CustomerChoose(customer, besides(customer, looked.page()), q, looked.problem());
  }

  /** Who has the same name, else the same family name; nobody, where neither is found. */
  private List<CustomerSummary> likely(Customer customer) {
    var name = customer.name().strip();
    return Stream.of(name, name.substring(name.lastIndexOf(' ') + 1))
        .distinct()
        .map(words -> besides(customer, api.list(words, null, OTHERS)))
        .filter(others -> !others.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<CustomerSummary> besides(Customer customer, Page<CustomerSummary> page) {
    return page.items().stream().filter(other -> other.id() != customer.id()).toList();
  }

  @POST
  public RestResponse<TemplateInstance> merge(
      @RestPath long id, @RestForm int version, @RestForm long other, @RestForm int otherVersion) {
    var preview = api.previewMerge(id, other);
    try {
      var merged = api.merge(id, "\"%d\"".formatted(version), new Merge(other, otherVersion));
      toast.say(messages.merged(preview.from().name(), merged.name()));
      return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/customers/" + id)).build();
    } catch (ApiException e) {
      var problem = sentence(problems.mendable(e));
      return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
          .entity(preview(preview, problem))
          .build();
    }
  }

  private ApiProblem sentence(ApiProblem problem) {
    var title = problem.status() == 412 ? messages.mergeChanged() : problem.sentence();
    return problem.saying(title);
  }

  private TemplateInstance preview(MergePreview preview, ApiProblem problem) {
    var into = preview.into();
    var from = preview.from();
    CustomerRequest result = preview.result();
    var rows =
        Stream.of(
                row(messages.name(), into.name(), from.name(), result.name()),
                row(messages.email(), into.email(), from.email(), result.email()),
                row(messages.phone(), into.phone(), from.phone(), result.phone()),
                row(messages.address(), into.address(), from.address(), result.address()),
                row(messages.tags(), tags(into.tags()), tags(from.tags()), tags(result.tags())),
                row(messages.note(), into.note(), from.note(), result.note()))
            .filter(Row::any)
            .toList();
    return new CustomerMerge(into, from, rows, "/customers/%d/merge".formatted(into.id()), problem);
  }

  private static Row row(String label, String into, String from, String result) {
    return new Row(label, Typed.text(into), Typed.text(from), Typed.text(result));
  }

  private static String tags(List<String> tags) {
    return String.join(", ", tags);
  }
}
