package io.usualstore.frontend.catalog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.usualstore.frontend.page.Typed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
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

  /**
   * @param barcode null where its code has no bars
   * @param wrong what was typed in place of a number of copies; null: nothing
   */
  record Label(WidgetSummary widget, int copies, Barcode barcode, String wrong) {

    static Label of(WidgetSummary widget, int copies, String wrong) {
      var code = widget.barcode() == null ? widget.sku() : widget.barcode();
      return new Label(widget, copies, Barcode.of(code).orElse(null), wrong);
    }

    public String typed() {
      return wrong == null ? String.valueOf(copies) : wrong;
    }

    public List<Integer> each() {
      return IntStream.range(0, copies).boxed().toList();
    }
  }

  @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Labels(List<Label> labels, String unknown) implements TemplateInstance {}

  private final WidgetApi api;

  LabelPages(@RestClient WidgetApi api) {
    this.api = api;
  }

  @GET
  public TemplateInstance labels(
      @RestQuery List<String> widget,
      @RestQuery List<String> copies,
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
    return new Labels(found(wanted, wrong(widget, copies)), unknown);
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

  private List<Label> found(Map<Long, Integer> wanted, Map<Long, String> wrong) {
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
                Label.of(byId.get(entry.getKey()), entry.getValue(), wrong.get(entry.getKey())))
        .toList();
  }
}
