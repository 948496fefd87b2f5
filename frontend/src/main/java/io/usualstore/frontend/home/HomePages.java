package io.usualstore.frontend.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomePages {

  @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Home(Today report, Chart chart) implements TemplateInstance {}

  private final ReportApi api;
  private final Work work;

  HomePages(@RestClient ReportApi api, Work work) {
    this.api = api;
    this.work = work;
  }

  @GET
  public TemplateInstance home() {
    var report = api.today();
    work.know(report.attention());
    return new Home(report, report.chart());
  }
}
