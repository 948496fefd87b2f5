package io.usualstore.frontend.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.catalog.WidgetApi.Category;
import io.usualstore.frontend.page.Difference;
import io.usualstore.frontend.page.ForSale;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Toast;
import io.usualstore.frontend.shop.Shops;
import io.usualstore.frontend.staff.ForWriters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Making a product, and changing one. */
@Path("/products")
@Produces(MediaType.TEXT_HTML)
class WidgetEditPages {

  /** The API's names for what the form has in other units. */
  private static final Map<String, String> FIELDS =
      Map.of("priceMinor", "price", "taxRateBp", "taxRate");

  /**
   * @param id null for a new one
   * @param lost where somebody else's version, saved meanwhile, differs from what was typed
   */
  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WidgetEdit(
      Long id,
      WidgetForm form,
      List<Category> categories,
      List<Difference> lost,
      ApiProblem problem,
      ForSale sale)
      implements TemplateInstance {}

  private final WidgetApi api;
  private final Shops shops;
  private final CatalogMessages messages;
  private final Problems problems;
  private final Toast toast;

  WidgetEditPages(
      @RestClient WidgetApi api,
      Shops shops,
      CatalogMessages messages,
      Problems problems,
      Toast toast) {
    this.api = api;
    this.shops = shops;
    this.messages = messages;
    this.problems = problems;
    this.toast = toast;
  }

  @GET
  @Path("/new")
  @ForWriters
  public TemplateInstance blank(
      @RestQuery @DefaultValue("") String name,
      @RestQuery @DefaultValue("") String barcode,
      @BeanParam ForSale.InQuery sale) {
    var form = WidgetForm.blank(name, barcode, shops.current().defaultTaxRateBp());
    return page(null, form, List.of(), ApiProblem.NONE, sale.read());
  }

  @POST
  public RestResponse<TemplateInstance> create(
      @BeanParam WidgetForm form, @BeanParam ForSale.InForm forSale) {
    var sale = forSale.read();
    try {
      var widget = api.create(form.toApi(shops.money(), messages));
      toast.say(messages.created(widget.name()));
      return sale.any() ? seeOther(sale.withWidget(widget.id())) : seeOther(widget.id());
    } catch (ApiException e) {
      return again(null, form, List.of(), e, sale);
    }
  }

  @GET
  @Path("/{id}/edit")
  @ForWriters
  public TemplateInstance edit(@RestPath long id) {
    return page(id, saved(id), List.of(), ApiProblem.NONE, ForSale.NONE);
  }

  @POST
  @Path("/{id}")
  public RestResponse<TemplateInstance> change(@RestPath long id, @BeanParam WidgetForm form) {
    try {
      var body = form.toApi(shops.money(), messages);
      api.change(id, '"' + form.version() + '"', body);
      toast.say(messages.saved(body.name()));
      return seeOther(id);
    } catch (ApiException e) {
      if (e.problem().status() != 412) {
        return again(id, form, List.of(), e, ForSale.NONE);
      }
      var theirs = saved(id);
      return again(id, form.over(theirs), form.differences(theirs, messages), e, ForSale.NONE);
    }
  }

  private WidgetForm saved(long id) {
    return WidgetForm.of(api.get(id), shops.money());
  }

  private RestResponse<TemplateInstance> again(
      Long id, WidgetForm form, List<Difference> lost, ApiException e, ForSale sale) {
    var problem =
        problems
            .mendable(e)
            .renamed(field -> FIELDS.getOrDefault(field == null ? "" : field, field));
    return ResponseBuilder.<TemplateInstance>create(problem.status(), null)
        .entity(page(id, form, lost, problem, sale))
        .build();
  }

  private WidgetEdit page(
      Long id, WidgetForm form, List<Difference> lost, ApiProblem problem, ForSale sale) {
    return new WidgetEdit(id, form, api.categories(), lost, problem, sale);
  }

  private static RestResponse<TemplateInstance> seeOther(long id) {
    return seeOther("/products/" + id);
  }

  private static RestResponse<TemplateInstance> seeOther(String address) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create(address)).build();
  }
}
