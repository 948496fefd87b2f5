package io.usualstore.backend.catalog;

import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.tenant.ShopRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file of widgets becomes the catalogue's, whole or not at all. A row's SKU says which it is. */
@ApplicationScoped
class WidgetImportService {
  private static final int MOST_ERRORS = 100;

  private final WidgetRepository widgets;
  private final CategoryRepository categories;
  private final ShopRepository shop;
  private final Validator validator;

  WidgetImportService(
      WidgetRepository widgets,
      CategoryRepository categories,
      ShopRepository shop,
      Validator validator) {
    this.widgets = widgets;
    this.categories = categories;
    this.shop = shop;
    this.validator = validator;
  }

  /** What {@link #carryOut} would do, and its refusals. */
  @Transactional
  WidgetImportReport preview(byte[] file) {
    return report(rows(file));
  }

  /**
   * @param restoreArchived whether archived widgets that the file names are for sale again
   */
  @Transactional
  WidgetImportReport carryOut(byte[] file, boolean restoreArchived) {
    var rows = rows(file);
    var report = report(rows);
    var known = new HashMap<String, Category>();
    for (var row : rows) {
      var widget = row.widget() == null ? new Widget() : row.widget();
      row.request().applyTo(widget);
      var category = row.request().category();
      widget.category =
          category == null ? null : known.computeIfAbsent(category, categories::named);
      if (restoreArchived) {
        widget.archivedAt = null;
      }
      widgets.persist(widget);
    }
    widgets.flush();
    return report;
  }

  private static WidgetImportReport report(List<WidgetImportRow> rows) {
    return WidgetImportReport.of(rows.stream().map(WidgetImportRow::report).toList());
  }

  private List<WidgetImportRow> rows(byte[] file) {
    var shop = this.shop.current();
    var csv = WidgetCsv.read(file);
    var skus =
        csv.rows().stream()
            .flatMap(row -> row.cell(CsvColumn.SKU).stream())
            .collect(Collectors.toSet());
    var bySku =
        widgets.bySkus(skus).stream()
            .collect(Collectors.toMap(widget -> widget.sku, Function.identity()));
    var rows =
        csv.rows().stream()
            .map(
                row ->
                    WidgetImportRow.of(
                        row, bySku.get(row.cell(CsvColumn.SKU).orElse("")), shop, csv.form()))
            .toList();
    var errors = errors(rows);
    if (!errors.isEmpty()) {
      throw ProblemType.INVALID_FIELDS.asException(errors.stream().limit(MOST_ERRORS).toList());
    }
    return rows;
  }

  private List<FieldError> errors(List<WidgetImportRow> rows) {
    var errors = new ArrayList<FieldError>();
    var skus = new HashSet<String>();
    var barcodes = new HashSet<String>();
    var owners = owners(rows);
    for (var row : rows) {
      errors.addAll(row.errors());
      for (var violation : validator.validate(row.request())) {
        var column = CsvColumn.ofField(violation.getPropertyPath().toString());
        if (!row.refuses(column)) {
          errors.add(row.error(column, violation.getMessage()));
        }
      }
      var request = row.request();
      if (request.sku() != null && !request.sku().isEmpty() && !skus.add(request.sku())) {
        errors.add(row.error(CsvColumn.SKU, "This SKU stands in a row above"));
      }
      if (request.barcode() != null) {
        if (!barcodes.add(request.barcode())) {
          errors.add(row.error(CsvColumn.BARCODE, "This barcode stands in a row above"));
        } else if (!Objects.equals(
            owners.getOrDefault(request.barcode(), request.sku()), request.sku())) {
          errors.add(row.error(CsvColumn.BARCODE, ProblemType.BARCODE_TAKEN.title));
        }
      }
    }
    return errors;
  }

  private Map<String, String> owners(List<WidgetImportRow> rows) {
    return widgets.ownersOf(
        rows.stream().map(row -> row.request().barcode()).filter(Objects::nonNull).toList());
  }
}
