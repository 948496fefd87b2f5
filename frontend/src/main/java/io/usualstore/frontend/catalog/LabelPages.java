package io.usualstore.frontend.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.shop.Cookies;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** Labels to print; what is on the sheet stands in the address. */
@Path("/products/labels")
@Produces(MediaType.TEXT_HTML)
class LabelPages {

  private static final int MOST_WIDGETS = 100;
  private static final int MOST_COPIES = 200;
  private static final String COOKIE = "labels";
  private static final Duration YEAR = Duration.ofDays(365);

  /**
   * @param barcode null where its code has no bars, or too many for the label
   * @param wrong what was typed in place of a number of copies; null: nothing
   */
  record Label(WidgetSummary widget, int copies, String code, Barcode barcode, String wrong) {

    static Label of(WidgetSummary widget, int copies, LabelSize size, String wrong) {
      var code = widget.barcode() == null ? widget.sku() : widget.barcode();
      return new Label(widget, copies, code, Barcode.of(code, size.dots()).orElse(null), wrong);
    }

    public String typed() {
      return wrong == null ? String.valueOf(copies) : wrong;
    }

    /** Whether a wider label would take its bars. */
    public boolean tooLong() {
      return barcode == null && Barcode.hasBars(code);
    }
  }

  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Labels(
      List<Label> labels,
      List<LabelSize> sizes,
      LabelSize size,
      List<List<Label>> sheets,
      String unknown)
      implements TemplateInstance {}

  private final WidgetApi api;
  private final Cookies cookies;

  LabelPages(@RestClient WidgetApi api, Cookies cookies) {
    this.api = api;
    this.cookies = cookies;
  }

  @GET
  public TemplateInstance labels(
      @RestQuery List<String> widget,
      @RestQuery List<String> copies,
      @RestQuery @DefaultValue("") String size,
      @RestQuery @DefaultValue("") String q) {
    var wanted = wanted(widget, copies);
    var code = Typed.text(q);
    String unknown = null;
    if (!code.isEmpty()) {
      var found = api.find(code);
      found.ifPresent(
          labelled -> wanted.merge(labelled.id(), 1, (a, b) -> Math.min(a + b, MOST_COPIES)));
      unknown = found.isEmpty() ? code : null;
    }
    var chosen = chosen(size);
    var labels = found(wanted, chosen, wrong(widget, copies));
    return new Labels(
        labels, List.of(LabelSize.values()), chosen, sheets(labels, chosen.onSheet()), unknown);
  }

  /** This browser's printer has the same labels next time. */
  private LabelSize chosen(String size) {
    if (size.isEmpty()) {
      return LabelSize.of(cookies.value(COOKIE).orElse(""));
    }
    var chosen = LabelSize.of(size);
    cookies.set(COOKIE, chosen.code(), YEAR);
    return chosen;
  }

  private static List<List<Label>> sheets(List<Label> labels, int onSheet) {
    var all =
        labels.stream()
            .flatMap(label -> Collections.nCopies(label.copies(), label).stream())
            .toList();
    return IntStream.iterate(0, start -> start < all.size(), start -> start + onSheet)
        .mapToObj(start -> all.subList(start, Math.min(start + onSheet, all.size())))
        .toList();
  }

  private static Map<Long, Integer> wanted(List<String> widgets, List<String> copies) {
    var wanted = new LinkedHashMap<Long, Integer>();
    for (int i = 0; i < Math.min(widgets.size(), MOST_WIDGETS); i++) {
      var count = i < copies.size() ? Typed.whole(copies.get(i)).orElse(1) : 1;
      if (widgets.get(i).matches("[0-9]{1,18}") && count > 0) {
        wanted.put(Long.valueOf(widgets.get(i)), Math.min(count, MOST_COPIES));
      }
    }
    return wanted;
  }

  /** What was typed for a widget that is no number of copies. */
  private static Map<Long, String> wrong(List<String> widgets, List<String> copies) {
    var wrong = new HashMap<Long, String>();
    for (int i = 0; i < Math.min(widgets.size(), copies.size()); i++) {
      if (widgets.get(i).matches("[0-9]{1,18}")
          && Typed.whole(copies.get(i)).filter(count -> count <= MOST_COPIES).isEmpty()) {
        wrong.put(Long.valueOf(widgets.get(i)), copies.get(i));
      }
    }
    return wrong;
  }

  private List<Label> found(Map<Long, Integer> wanted, LabelSize size, Map<Long, String> wrong) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    var byId =
        api.byIds(new ArrayList<>(wanted.keySet())).stream()
            .collect(Collectors.toMap(WidgetSummary::id, Function.identity()));
    return wanted.entrySet().stream()
        .filter(entry -> byId.containsKey(entry.getKey()))
        .map(
            entry ->
                Label.of(
                    byId.get(entry.getKey()), entry.getValue(), size, wrong.get(entry.getKey())))
        .toList();
  }
}
