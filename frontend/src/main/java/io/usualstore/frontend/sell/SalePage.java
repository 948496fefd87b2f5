package io.usualstore.frontend.sell;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.Page;
import io.usualstore.frontend.catalog.WidgetApi;
import io.usualstore.frontend.catalog.WidgetApi.Category;
import io.usualstore.frontend.catalog.WidgetSummary;
import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Looked;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.page.Scanned;
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

  /** Begins a new sale, whatever waits. */
  static final String NEW = "/sell?sale=new";

  private static final int TILES = 48;

  /** {@code sought} is what is wrong with the text that is looked for. */
  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sell(
      Sale sale,
      SaleState state,
      Page<WidgetSummary> tiles,
      List<Category> categories,
      Choice choice,
      ApiProblem sought,
      String notice,
      SaleEntries entries)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sell$sale(Sale sale, Choice choice, String notice, SaleEntries entries)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "sell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sell$tiles(SaleState state, Page<WidgetSummary> tiles, Choice choice, ApiProblem sought)
      implements TemplateInstance {}

  private final WidgetApi widgets;
  private final Sales sales;
  private final WaitingSales waiting;
  private final SellMessages messages;
  private final Problems problems;

  SalePage(
      @RestClient WidgetApi widgets,
      Sales sales,
      WaitingSales waiting,
      SellMessages messages,
      Problems problems) {
    this.widgets = widgets;
    this.sales = sales;
    this.waiting = waiting;
    this.messages = messages;
    this.problems = problems;
  }

  TemplateInstance of(SaleState state, Choice choice, String notice) {
    return of(state, choice, notice, SaleEntries.of(state));
  }

  private TemplateInstance of(SaleState state, Choice choice, String notice, SaleEntries entries) {
    var looked = read(choice);
    var sale = sales.of(state);
    var waits = waiting.keep(sale);
    return new Sell(
        sale,
        state,
        looked.page(),
        widgets.categories(),
        choice,
        looked.problem(),
        waits || notice != null ? notice : messages.tooLongToWait(),
        entries);
  }

  TemplateInstance tiles(SaleState state, Choice choice) {
    var looked = read(choice);
    return new Sell$tiles(state, looked.page(), choice, looked.problem());
  }

  /**
   * What a step answers.
   *
   * @param notice why it changed nothing; null: it did
   */
  RestResponse<TemplateInstance> changed(
      SaleState state, Choice choice, String notice, boolean htmx) {
    var address = address(state, choice);
    if (!Addresses.fits(address)) { // it stands in the page alone
      var why = fits(state) ? notice : messages.addressFull();
      return answer(state, choice, why, SaleEntries.of(state), htmx).build();
    }
    if (notice == null && !htmx) {
      return to(address);
    }
    var answer = answer(state, choice, notice, SaleEntries.of(state), htmx);
    if (htmx) { // a reload shows this sale, and Back leaves it in one step
      answer.header("HX-Replace-Url", address);
    }
    return answer.build();
  }

  /** What a step answers that changed nothing: what was typed stands where it was typed. */
  RestResponse<TemplateInstance> refused(
      SaleState state, Choice choice, SaleEntries entries, boolean htmx) {
    var answer = answer(state, choice, null, entries, htmx);
    return (htmx ? answer : answer.status(entries.problem().status())).build();
  }

  private ResponseBuilder<TemplateInstance> answer(
      SaleState state, Choice choice, String notice, SaleEntries entries, boolean htmx) {
    if (!htmx) {
      return ResponseBuilder.ok(of(state, choice, notice, entries));
    }
    var sale = sales.of(state);
    var waits = waiting.keep(sale);
    var said = waits || notice != null ? notice : messages.tooLongToWait();
    return ResponseBuilder.ok(new Sell$sale(sale, choice, said, entries));
  }

  /** The page stays, so that no key of a next scan is lost to another one's loading. */
  RestResponse<TemplateInstance> searched(SaleState state, Choice choice, boolean htmx) {
    var address = address(state, choice);
    if (!htmx) {
      return Addresses.fits(address) ? to(address) : RestResponse.ok(of(state, choice, null));
    }
    var tiles =
        ResponseBuilder.<TemplateInstance>ok(tiles(state, choice)).header("HX-Retarget", "#tiles");
    return (Addresses.fits(address) ? tiles.header("HX-Replace-Url", address) : tiles).build();
  }

  /** The sale as it is now, at its address where that isn't too long. */
  RestResponse<TemplateInstance> show(SaleState state) {
    return changed(state, Choice.NONE, null, false);
  }

  /** Whether a sale can stand in an address. */
  static boolean fits(SaleState state) {
    return Addresses.fits("/sell?" + state.query());
  }

  private static String address(SaleState state, Choice choice) {
    return "/sell?" + state.query() + "&" + choice.query();
  }

  static RestResponse<TemplateInstance> to(String address) {
    return ResponseBuilder.<TemplateInstance>seeOther(URI.create(address)).build();
  }

  private Looked<WidgetSummary> read(Choice choice) {
    return Looked.with(
        problems,
        List.of("q", "category"),
        () ->
            widgets.list(
                Typed.orNull(Scanned.of(choice.q()).text()),
                Typed.orNull(choice.category()),
                null,
                null,
                null,
                TILES));
  }
}
