package io.usualstore.frontend.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.search.SearchApi.Found;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/search")
@Produces(MediaType.TEXT_HTML)
class SearchPages {

  @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Search(String q, Found found) implements TemplateInstance {}

  private final SearchApi api;

  SearchPages(@RestClient SearchApi api) {
    this.api = api;
  }

  @GET
  public TemplateInstance search(@RestQuery String q) {
    var text = Typed.text(q);
    return new Search(text, text.isEmpty() ? Found.NOTHING : api.search(text));
  }
}
