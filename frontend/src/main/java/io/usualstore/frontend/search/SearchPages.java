package io.usualstore.frontend.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.search.SearchApi.Found;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/search")
@Produces(MediaType.TEXT_HTML)
class SearchPages {

  @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Search(String q, Found found, ApiProblem problem) implements TemplateInstance {}

  private final SearchApi api;
  private final Problems problems;

  SearchPages(@RestClient SearchApi api, Problems problems) {
    this.api = api;
    this.problems = problems;
  }

  @GET
  public TemplateInstance search(@RestQuery String q) {
    var text = Typed.text(q);
    try {
      var found = text.isEmpty() ? Found.NOTHING : api.search(text);
      return new Search(text, found, ApiProblem.NONE);
    } catch (ApiException e) {
      return new Search(text, Found.NOTHING, problems.beside(List.of("q"), e));
    }
  }
}
