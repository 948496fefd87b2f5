package io.usualstore.frontend.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.staff.ForWriters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A product's picture: given and removed. */
@Path("/products")
@Produces(MediaType.TEXT_HTML)
class WidgetImagePages {

  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WidgetImage(Widget widget, ApiProblem problem) implements TemplateInstance {}

  private final WidgetApi api;
  private final CatalogMessages messages;
  private final Problems problems;
  private final Toast toast;

  WidgetImagePages(
      @RestClient WidgetApi api, CatalogMessages messages, Problems problems, Toast toast) {
    this.api = api;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
  }

  @GET
  @Path("/{id}/image")
  @ForWriters
  public TemplateInstance form(@RestPath long id) {
    return new WidgetImage(api.get(id), ApiProblem.NONE);
  }

  @POST
  @Path("/{id}/image")
  public RestResponse<TemplateInstance> put(@RestPath long id, @RestForm FileUpload image)
      throws IOException {
    try {
      if (image == null || image.size() == 0) {
        throw new ApiException(ApiProblem.ofField("image", messages.imageMissing()), null);
      }
      api.putImage(id, Files.readAllBytes(image.uploadedFile()));
      toast.say(messages.imageSaved());
      return seeOther(id);
    } catch (ApiException e) {
      var problem = problems.mendable(e);
      return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
          .entity(new WidgetImage(api.get(id), problem))
          .build();
    }
  }

  @POST
  @Path("/{id}/image/remove")
  public RestResponse<TemplateInstance> remove(@RestPath long id) {
    api.removeImage(id);
    toast.say(messages.imageRemoved());
    return seeOther(id);
  }

  private static RestResponse<TemplateInstance> seeOther(long id) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/products/" + id)).build();
  }
}
