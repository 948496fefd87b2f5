package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.catalog.WidgetApi;
import io.usualstore.frontend.catalog.WidgetApi.Category;
import io.usualstore.frontend.catalog.WidgetSummary;
import io.usualstore.frontend.page.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The page on which a sale is put together, whole or the part that a step changes. */
@ApplicationScoped
class SalePage {

  private static final int TILES = 48;

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sell(
      Sale sale, Page<WidgetSummary> tiles, List<Category> categories, Choice choice, String notice)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sell$sale(Sale sale, Choice choice, String notice) implements TemplateInstance {}

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sell$tiles(Page<WidgetSummary> tiles, Choice choice) implements TemplateInstance {}

  private final WidgetApi widgets;
  private final Sales sales;

  SalePage(@RestClient WidgetApi widgets, Sales sales) {
    this.widgets = widgets;
    this.sales = sales;
  }

  TemplateInstance of(SaleState state, Choice choice, String notice) {
    return new Sell(sales.of(state), read(choice), widgets.categories(), choice, notice);
  }

  TemplateInstance tiles(Choice choice) {
    return new Sell$tiles(read(choice), choice);
  }

  /**
   * What a step answers.
   *
   * @param notice why it changed nothing; null: it did
   */
  RestResponse<TemplateInstance> changed(
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
        : ResponseBuilder.<TemplateInstance>ok(of(state, choice, notice)).build();
  }

  /** The page stays, so that no key of a next scan is lost to another one's loading. */
  RestResponse<TemplateInstance> searched(SaleState state, Choice choice, boolean htmx) {
    var address = "/sell?" + state.query() + "&" + choice.query();
    if (!htmx) {
      return to(address);
    }
    return ResponseBuilder.<TemplateInstance>ok(tiles(choice))
        .header("HX-Retarget", "#tiles")
        .header("HX-Replace-Url", address)
        .build();
  }

  static RestResponse<TemplateInstance> to(String address) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create(address)).build();
  }

  private Page<WidgetSummary> read(Choice choice) {
    return widgets.list(
        Typed.orNull(choice.q()), Typed.orNull(choice.category()), null, null, null, TILES);
  }
}
