package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.catalog.Widget;
import io.usualstore.frontend.catalog.WidgetApi;
import io.usualstore.frontend.catalog.WidgetApi.Category;
import io.usualstore.frontend.catalog.WidgetSummary;
import io.usualstore.frontend.customers.CustomerApi;
import io.usualstore.frontend.customers.CustomerSummary;
import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Putting a sale together. Nothing is written here, so every step is a GET whose address holds the
 * sale.
 */
@Path("/sell")
@Produces(MediaType.TEXT_HTML)
class SellPages {

  private static final int TILES = 48;
  private static final int CUSTOMERS = 20;

  /** What the tiles show. */
  record Choice(String q, String category) {

    public String query() {
      return "q=" + Addresses.encode(q) + "&category=" + Addresses.encode(category);
    }

    public String inCategory(String other) {
      return "category=" + Addresses.encode(other);
    }

    public String encoded() {
      return Addresses.encode(q);
    }

    /** Whether the text looks like a code off a package rather than a name. */
    public boolean code() {
      return q.matches("[0-9]{6,}");
    }
  }

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sell(
      Sale sale, Page<WidgetSummary> tiles, List<Category> categories, Choice choice, String notice)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sell$sale(Sale sale, Choice choice, String notice) implements TemplateInstance {}

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sell$tiles(Page<WidgetSummary> tiles, Choice choice) implements TemplateInstance {}

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ChooseCustomer(SaleState state, Page<CustomerSummary> page, String q)
      implements TemplateInstance {}

  private final WidgetApi widgets;
  private final CustomerApi customers;
  private final Sales sales;
  private final SellMessages messages;

  SellPages(
      @RestClient WidgetApi widgets,
      @RestClient CustomerApi customers,
      Sales sales,
      SellMessages messages) {
    this.widgets = widgets;
    this.customers = customers;
    this.sales = sales;
    this.messages = messages;
  }

  @GET
  public TemplateInstance sell(
      @BeanParam SaleState.InQuery sale,
      @RestQuery @DefaultValue("") String q,
      @RestQuery @DefaultValue("") String category) {
    var choice = new Choice(Typed.text(q), category);
    return new Sell(sales.of(sale.state()), tiles(choice), widgets.categories(), choice, null);
  }

  @GET
  @Path("/tiles")
  public TemplateInstance tiles(
      @RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String category) {
    var choice = new Choice(Typed.text(q), category);
    return new Sell$tiles(tiles(choice), choice);
  }

  /**
   * What was scanned or typed with Enter: a code adds its widget, any other text looks for names.
   */
  @GET
  @Path("/scan")
  public RestResponse<TemplateInstance> scan(
      @BeanParam SaleState.InQuery sale,
      @RestQuery @DefaultValue("") String q,
      @RestQuery @DefaultValue("") String category,
      @RestHeader("HX-Request") boolean htmx) {
    var choice = new Choice(Typed.text(q), category);
    var state = sale.state();
    var found = choice.q().isEmpty() ? Optional.<Widget>empty() : byCode(choice.q());
    if (found.isEmpty()) {
      return searched(state, choice, htmx);
    }
    var widget = found.get();
    return changed(
        widget.archived() ? state : state.plus(widget.id(), 1),
        new Choice("", category),
        widget.archived() ? messages.archived(widget.name()) : null,
        htmx);
  }

  @GET
  @Path("/change")
  public RestResponse<TemplateInstance> change(
      @BeanParam SaleState.InQuery sale,
      @RestQuery Long add,
      @RestQuery Long remove,
      @RestQuery Long set,
      @RestQuery String quantity,
      @RestQuery Long drop,
      @RestQuery @DefaultValue("") String q,
      @RestQuery @DefaultValue("") String category,
      @RestHeader("HX-Request") boolean htmx) {
    var state = sale.state();
    String notice = null;
    if (add != null) {
      state = state.plus(add, 1);
    } else if (remove != null) {
      state = state.plus(remove, -1);
    } else if (drop != null) {
      state = state.with(drop, 0);
    } else if (set != null) {
      var wanted = Typed.whole(quantity);
      state = wanted.isPresent() ? state.with(set, wanted.get()) : state;
      notice = wanted.isPresent() ? null : messages.quantityWrong();
    }
    return changed(state, new Choice(q, category), notice, htmx);
  }

  @GET
  @Path("/discount")
  public RestResponse<TemplateInstance> discount(
      @BeanParam SaleState.InQuery sale,
      @RestQuery String newDiscount,
      @RestQuery String newReason,
      @RestQuery @DefaultValue("") String q,
      @RestQuery @DefaultValue("") String category,
      @RestHeader("HX-Request") boolean htmx) {
    var typed = Typed.text(newDiscount);
    var fits = sales.discount(typed, sales.of(sale.state()).subtotalMinor()).isPresent();
    var state = fits ? sale.state().discounted(typed, Typed.text(newReason)) : sale.state();
    return changed(state, new Choice(q, category), fits ? null : messages.discountWrong(), htmx);
  }

  @GET
  @Path("/customer")
  public TemplateInstance chooseCustomer(
      @BeanParam SaleState.InQuery sale, @RestQuery @DefaultValue("") String q) {
    return new ChooseCustomer(sale.state(), customers.list(Typed.orNull(q), null, CUSTOMERS), q);
  }

  @GET
  @Path("/for")
  public RestResponse<TemplateInstance> forCustomer(
      @BeanParam SaleState.InQuery sale, @RestQuery String buyer) {
    return to("/sell?" + sale.state().forCustomer(buyer).query());
  }

  /** The page stays, so that no key of a next scan is lost to another one's loading. */
  private RestResponse<TemplateInstance> searched(SaleState state, Choice choice, boolean htmx) {
    var address = "/sell?" + state.query() + "&" + choice.query();
    if (!htmx) {
      return to(address);
    }
    return ResponseBuilder.<TemplateInstance>ok(new Sell$tiles(tiles(choice), choice))
        .header("HX-Retarget", "#tiles")
        .header("HX-Replace-Url", address)
        .build();
  }

  private RestResponse<TemplateInstance> changed(
      SaleState state, Choice choice, String notice, boolean htmx) {
    var address = "/sell?" + state.query() + "&" + choice.query();
    if (htmx) {
      return ResponseBuilder.<TemplateInstance>ok(new Sell$sale(sales.of(state), choice, notice))
          .header(
              "HX-Replace-Url", address) // a reload shows this sale, and Back leaves it in one step
          .build();
    }
    return notice == null
        ? to(address)
        : ResponseBuilder.<TemplateInstance>ok(
                new Sell(sales.of(state), tiles(choice), widgets.categories(), choice, notice))
            .build();
  }

  private static RestResponse<TemplateInstance> to(String address) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create(address)).build();
  }

  private Page<WidgetSummary> tiles(Choice choice) {
    return widgets.list(
        Typed.orNull(choice.q()), Typed.orNull(choice.category()), null, null, null, TILES);
  }

  private Optional<Widget> byCode(String code) {
    try {
      return Optional.of(widgets.byCode(code));
    } catch (ApiException e) {
      if (e.problem().status() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
