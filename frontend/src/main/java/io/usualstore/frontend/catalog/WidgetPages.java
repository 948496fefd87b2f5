package io.usualstore.frontend.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.home.Work;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.stock.MovementForm;
import io.usualstore.frontend.stock.StockApi;
import io.usualstore.frontend.stock.StockMovement;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** One product, its stock, and whether it is sold. */
@Path("/products")
@Produces(MediaType.TEXT_HTML)
class WidgetPages {

  private static final int MOVEMENTS = 20;

  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WidgetShow(
      Widget widget, Page<StockMovement> movements, MovementForm form, ApiProblem problem)
      implements TemplateInstance {}

  private final WidgetApi api;
  private final StockApi stock;
  private final CatalogMessages messages;
  private final Problems problems;
  private final Toast toast;
  private final Work work;

  WidgetPages(
      @RestClient WidgetApi api,
      @RestClient StockApi stock,
      CatalogMessages messages,
      Problems problems,
      Toast toast,
      Work work) {
    this.api = api;
    this.stock = stock;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
    this.work = work;
  }

  @GET
  @Path("/{id}")
  public TemplateInstance show(@RestPath long id) {
    return page(api.get(id), MovementForm.blank(), ApiProblem.NONE);
  }

  @POST
  @Path("/{id}/stock")
  public RestResponse<TemplateInstance> move(@RestPath long id, @BeanParam MovementForm form) {
    try {
      var movement = stock.add(id, form.key(), form.toApi(messages.quantityWrong()));
      work.changed();
      toast.say(messages.moved(movement.level()));
      return seeOther(id);
    } catch (ApiException e) {
      var widget = api.get(id);
      var problem =
          problems.mendable(e).orConflict(!widget.archived(), messages.archivedMeanwhile());
      return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
          .entity(page(widget, form, problem))
          .build();
    }
  }

  @POST
  @Path("/{id}/archive")
  public RestResponse<TemplateInstance> archive(@RestPath long id) {
    toast.say(messages.archived(api.archive(id).name()));
    work.changed();
    return seeOther(id);
  }

  @POST
  @Path("/{id}/restore")
  public RestResponse<TemplateInstance> restore(@RestPath long id) {
    toast.say(messages.restored(api.restore(id).name()));
    work.changed();
    return seeOther(id);
  }

  @POST
  @Path("/{id}/delete")
  public RestResponse<TemplateInstance> delete(@RestPath long id) {
    try {
      var name = api.get(id).name();
      api.delete(id);
      toast.say(messages.deleted(name));
      work.changed();
      return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/products")).build();
    } catch (ApiException e) {
      var problem = problems.mendable(e);
      return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
          .entity(page(api.get(id), MovementForm.blank(), problem))
          .build();
    }
  }

  private WidgetShow page(Widget widget, MovementForm form, ApiProblem problem) {
    var movements = stock.list(widget.id(), null, null, MOVEMENTS);
    return new WidgetShow(widget, movements, form, problem);
  }

  private static RestResponse<TemplateInstance> seeOther(long id) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/products/" + id)).build();
  }
}
