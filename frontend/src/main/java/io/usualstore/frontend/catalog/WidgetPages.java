package io.usualstore.frontend.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.catalog.WidgetApi.Category;
import io.usualstore.frontend.home.Work;
import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.shop.Shops;
import io.usualstore.frontend.stock.MovementForm;
import io.usualstore.frontend.stock.StockApi;
import io.usualstore.frontend.stock.StockMovement;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/products")
@Produces(MediaType.TEXT_HTML)
class WidgetPages {

  private static final int MOVEMENTS = 20;

  /** What a list of widgets shows, as it stands in its address. */
  record Filter(String q, String category, String show) {

    public boolean lowStock() {
      return show.equals("low");
    }

    public boolean archived() {
      return show.equals("archived");
    }

    public boolean any() {
      return !(q + category + show).isEmpty();
    }

    /** The address of the rows after the cursor. */
    public String after(String cursor) {
      return showing(show) + "&after=" + Addresses.encode(cursor);
    }

    public String showing(String other) {
      return "/products?q=%s&category=%s&show=%s"
          .formatted(Addresses.encode(q), Addresses.encode(category), Addresses.encode(other));
    }
  }

  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WidgetList(Page<WidgetSummary> page, List<Category> categories, Filter filter)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WidgetList$rows(Page<WidgetSummary> page, Filter filter) implements TemplateInstance {}

  /** {@code id} is null for a new one. */
  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WidgetEdit(Long id, WidgetForm form, List<Category> categories, ApiProblem problem)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WidgetShow(
      Widget widget, Page<StockMovement> movements, MovementForm form, ApiProblem problem)
      implements TemplateInstance {}

  private final WidgetApi api;
  private final StockApi stock;
  private final Shops shops;
  private final CatalogMessages messages;
  private final Problems problems;
  private final Toast toast;
  private final Work work;

  WidgetPages(
      @RestClient WidgetApi api,
      @RestClient StockApi stock,
      Shops shops,
      CatalogMessages messages,
      Problems problems,
      Toast toast,
      Work work) {
    this.api = api;
    this.stock = stock;
    this.shops = shops;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
    this.work = work;
  }

  @GET
  public TemplateInstance list(
      @RestQuery @DefaultValue("") String q,
      @RestQuery @DefaultValue("") String category,
      @RestQuery @DefaultValue("") String show,
      @RestQuery String after,
      @RestHeader("HX-Request") boolean htmx) {
    var filter = new Filter(q, category, show);
    var page =
        api.list(
            Typed.orNull(q),
            Typed.orNull(category),
            filter.archived() ? true : null,
            filter.lowStock() ? true : null,
            Typed.orNull(after),
            null);
    return htmx
        ? new WidgetList$rows(page, filter)
        : new WidgetList(page, api.categories(), filter);
  }

  @GET
  @Path("/new")
  public TemplateInstance blank(
      @RestQuery @DefaultValue("") String name, @RestQuery @DefaultValue("") String barcode) {
    return new WidgetEdit(null, WidgetForm.blank(name, barcode), api.categories(), ApiProblem.NONE);
  }

  @POST
  public RestResponse<TemplateInstance> create(@BeanParam WidgetForm form) {
    try {
      var widget = api.create(form.toApi(shops.current().money(), messages));
      toast.say(messages.created(widget.name()));
      return seeOther(widget.id());
    } catch (ApiException e) {
      return again(null, form, e);
    }
  }

  @GET
  @Path("/{id}")
  public TemplateInstance show(@RestPath long id) {
    return new WidgetShow(
        api.get(id), stock.list(id, MOVEMENTS), MovementForm.BLANK, ApiProblem.NONE);
  }

  @GET
  @Path("/{id}/edit")
  public TemplateInstance edit(@RestPath long id) {
    return new WidgetEdit(
        id, WidgetForm.of(api.get(id), shops.current().money()), api.categories(), ApiProblem.NONE);
  }

  @POST
  @Path("/{id}")
  public RestResponse<TemplateInstance> change(@RestPath long id, @BeanParam WidgetForm form) {
    try {
      var body = form.toApi(shops.current().money(), messages);
      api.change(id, '"' + form.version() + '"', body);
      toast.say(messages.saved(body.name()));
      return seeOther(id);
    } catch (ApiException e) {
      return e.problem().status() == 412
          ? again(id, withVersionOf(form, api.get(id)), e)
          : again(id, form, e);
    }
  }

  @POST
  @Path("/{id}/stock")
  public RestResponse<TemplateInstance> move(@RestPath long id, @BeanParam MovementForm form) {
    try {
      var movement = stock.add(id, form.toApi(messages.quantityWrong()));
      work.changed();
      toast.say(messages.moved(movement.level()));
      return seeOther(id);
    } catch (ApiException e) {
      var problem = refusedField(e);
      var page = new WidgetShow(api.get(id), stock.list(id, MOVEMENTS), form, problem);
      return ResponseBuilder.<TemplateInstance>create(problem.status(), null).entity(page).build();
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

  private RestResponse<TemplateInstance> again(Long id, WidgetForm form, ApiException e) {
    var problem = refusedField(e);
    var page = new WidgetEdit(id, form, api.categories(), problem);
    return ResponseBuilder.<TemplateInstance>create(problem.status(), null).entity(page).build();
  }

  /** The refusal for the form; one that no form can mend goes on to the page that says so. */
  private ApiProblem refusedField(ApiException e) {
    if (List.of(401, 403, 404).contains(e.problem().status()) || e.problem().status() >= 500) {
      throw e;
    }
    return problems
        .worded(e)
        .renamed(field -> Objects.requireNonNullElse(FIELDS.get(field), field));
  }

  /** The API's names for what the form has in other units. */
  private static final java.util.Map<String, String> FIELDS =
      java.util.Map.of("priceMinor", "price", "taxRateBp", "taxRate");

  private static WidgetForm withVersionOf(WidgetForm form, Widget current) {
    return new WidgetForm(
        String.valueOf(current.version()),
        form.sku(),
        form.barcode(),
        form.name(),
        form.description(),
        form.price(),
        form.taxRate(),
        form.category(),
        form.lowStockMark());
  }

  private static RestResponse<TemplateInstance> seeOther(long id) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create("/products/" + id)).build();
  }
}
