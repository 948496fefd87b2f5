package io.usualstore.backend.orders;

import io.usualstore.backend.catalog.Widget;
import io.usualstore.backend.catalog.WidgetRepository;
import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes lines of what was asked for, with each refusal beside its line. */
@ApplicationScoped
class RequestedLines {
  private final WidgetRepository widgets;

  RequestedLines(WidgetRepository widgets) {
    this.widgets = widgets;
  }

  List<OrderLine> of(List<OrderLineRequest> requests) {
    var ids = requests.stream().map(OrderLineRequest::widgetId).distinct().toList();
    var byId =
        widgets.existing(ids).stream()
            .collect(Collectors.toMap(widget -> widget.id, Function.<Widget>identity()));
    refuse(
        ProblemType.INVALID_FIELDS,
        requests,
        "widgetId",
        request -> byId.containsKey(request.widgetId()) ? null : "There is no such product");
    refuse(
        ProblemType.WIDGET_ARCHIVED,
        requests,
        "widgetId",
        request -> {
          var widget = byId.get(request.widgetId());
          return widget.archivedAt == null ? null : widget.name + " is archived";
        });
    var lines = new ArrayList<OrderLine>();
    for (var request : requests) {
      lines.add(OrderLine.of(byId.get(request.widgetId()), lines.size() + 1, request));
    }
    refuseDiscounts(lines);
    return lines;
  }

  private static void refuseDiscounts(List<OrderLine> lines) {
    var errors =
        lines.stream()
            .filter(line -> line.totalMinor < 0)
            .map(line -> error(line.position - 1, "discountMinor", "is more than the line's price"))
            .toList();
    if (!errors.isEmpty()) {
      throw ProblemType.INVALID_FIELDS.asException(errors);
    }
  }

  private static void refuse(
      ProblemType type,
      List<OrderLineRequest> requests,
      String field,
      Function<OrderLineRequest, String> fault) {
    var errors = new ArrayList<FieldError>();
    for (var i = 0; i < requests.size(); i++) {
      var sentence = fault.apply(requests.get(i));
      if (sentence != null) {
        errors.add(error(i, field, sentence));
      }
    }
    if (!errors.isEmpty()) {
      throw type.asException(errors);
    }
  }

  static FieldError error(int index, String field, String sentence) {
    return new FieldError("lines[%d].%s".formatted(index, field), sentence);
  }
}
