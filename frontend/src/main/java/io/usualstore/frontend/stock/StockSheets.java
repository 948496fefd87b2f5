package io.usualstore.frontend.stock;

import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.ApiProblem.FieldError;
import io.usualstore.frontend.catalog.WidgetApi;
import io.usualstore.frontend.catalog.WidgetSummary;
import io.usualstore.frontend.stock.StockApi.Booking;
import io.usualstore.frontend.stock.StockApi.CountRequest;
import io.usualstore.frontend.stock.StockApi.Counted;
import io.usualstore.frontend.stock.StockApi.ReceiptRequest;
import io.usualstore.frontend.stock.StockApi.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a sheet's page shows of the catalogue, and what booking a sheet sends. */
@ApplicationScoped
class StockSheets {

  private static final Pattern LINE = Pattern.compile("lines\\[([0-9]+)\\]\\..*");

  private final WidgetApi widgets;
  private final StockApi stock;
  private final StockMessages messages;

  StockSheets(@RestClient WidgetApi widgets, @RestClient StockApi stock, StockMessages messages) {
    this.widgets = widgets;
    this.stock = stock;
    this.messages = messages;
  }

  /** With today's levels; a widget that is no more falls out. */
  List<SheetLine> lines(StockSheet sheet, boolean count) {
    if (sheet.lines().isEmpty()) {
      return List.of();
    }
    var found =
        widgets.byIds(sheet.lines().stream().map(StockSheet.Line::widget).toList()).stream()
            .collect(Collectors.toMap(WidgetSummary::id, Function.identity()));
    return sheet.lines().stream()
        .filter(line -> found.containsKey(line.widget()))
        .map(line -> SheetLine.of(line, found.get(line.widget()), count))
        .toList();
  }

  /**
   * @throws ApiException naming the lines that can't be booked by their quantities' fields
   */
  Booking receive(StockSheet sheet) {
    var lines =
        sheet.lines().stream().map(line -> new Received(line.widget(), quantity(line))).toList();
    return stock.receive(sheet.key(), new ReceiptRequest(lines, sheet.reason()));
  }

  Booking count(StockSheet sheet) {
    var lines =
        sheet.lines().stream()
            .map(line -> new Counted(line.widget(), quantity(line), line.seenLevel().orElse(null)))
            .toList();
    return stock.count(sheet.key(), new CountRequest(lines, sheet.reason()));
  }

  /**
   * What must be typed before anything is sent: numbers, and for a count none whose difference
   * nobody saw.
   */
  List<FieldError> errors(StockSheet sheet, boolean count) {
    var errors = new ArrayList<FieldError>();
    for (var line : sheet.lines()) {
      var field = "quantity-" + line.widget();
      if (line.number().isEmpty()) {
        errors.add(
            new FieldError(
                field,
                line.quantity().length() > 7 ? messages.isACode() : messages.quantityWrong()));
      } else if (count && line.seenLevel().isEmpty()) {
        errors.add(new FieldError(field, messages.notSeen()));
      }
    }
    return errors;
  }

  /** The API's lines by the form's fields. */
  static ApiProblem byField(ApiProblem problem, StockSheet sheet) {
    return problem.renamed(
        field -> {
          var line = LINE.matcher(field);
          return line.matches()
              ? "quantity-" + sheet.lines().get(Integer.parseInt(line.group(1))).widget()
              : field;
        });
  }

  private static int quantity(StockSheet.Line line) {
    return line.number().orElseThrow();
  }
}
