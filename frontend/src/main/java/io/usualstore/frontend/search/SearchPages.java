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

  private static final int SHORTEST = 2;
  private static final int SUGGESTED = 3;

  @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Search(String q, Found found, ApiProblem problem) implements TemplateInstance {}

  @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Suggestions(Found found) implements TemplateInstance {}

  private final SearchApi api;
  private final Problems problems;

  SearchPages(@RestClient SearchApi api, Problems problems) {
    this.api = api;
    this.problems = problems;
  }

  /** While somebody types: the first few of each kind, nothing for what can't be looked for. */
  @GET
  @Path("/suggestions")
  public TemplateInstance suggest(@RestQuery String q) {
    var text = Typed.text(q);
    if (text.length() < SHORTEST) {
      return new Suggestions(Found.NOTHING);
    }
    try {
      return new Suggestions(api.first(text, SUGGESTED));
    } catch (ApiException e) {
      problems.beside(List.of("q"), e);
      return new Suggestions(Found.NOTHING);
    }
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
