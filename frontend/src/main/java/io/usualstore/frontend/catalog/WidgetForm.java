package io.usualstore.frontend.catalog;

import io.usualstore.frontend.api.ApiException;
import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.ApiProblem.FieldError;
import io.usualstore.frontend.catalog.WidgetApi.WidgetRequest;
import io.usualstore.frontend.page.Amounts;
import io.usualstore.frontend.page.Difference;
import io.usualstore.frontend.page.Typed;
import io.usualstore.frontend.shop.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** A product as typed; {@code version} is what the typist saw, empty for a new one. */
public record WidgetForm(
    @RestForm String version,
    @RestForm String sku,
    @RestForm String barcode,
    @RestForm String name,
    @RestForm String description,
    @RestForm String price,
    @RestForm String taxRate,
    @RestForm String category,
    @RestForm String lowStockMark) {

  /**
   * @param taxRateBp basis points; at 0 the field is left empty, which means the same
   */
  static WidgetForm blank(String name, String barcode, int taxRateBp) {
    var rate = taxRateBp == 0 ? "" : percent(taxRateBp);
    return new WidgetForm("", "", barcode, name, "", "", rate, "", "");
  }

  static WidgetForm of(Widget widget, Money money) {
    return new WidgetForm(
        String.valueOf(widget.version()),
        widget.sku(),
        Typed.text(widget.barcode()),
        widget.name(),
        widget.description(),
        money.plain(widget.priceMinor()),
        percent(widget.taxRateBp()),
        Typed.text(widget.category()),
        widget.lowStockMark() == null ? "" : widget.lowStockMark().toString());
  }

  private static String percent(int basisPoints) {
    return new BigDecimal(basisPoints).movePointLeft(2).stripTrailingZeros().toPlainString();
  }

  /** What was typed, to be saved over their version. */
  WidgetForm over(WidgetForm theirs) {
    return new WidgetForm(
        theirs.version, sku, barcode, name, description, price, taxRate, category, lowStockMark);
  }

  /** What somebody else saved meanwhile, beside what is typed here. */
  List<Difference> differences(WidgetForm theirs, CatalogMessages messages) {
    return Stream.of(
            new Difference(messages.name(), theirs.name, name),
            new Difference(messages.sku(), theirs.sku, sku),
            new Difference(messages.barcode(), theirs.barcode, barcode),
            new Difference(messages.price(), theirs.price, price),
            new Difference(messages.taxRate(), theirs.taxRate, taxRate),
            new Difference(messages.category(), theirs.category, category),
            new Difference(messages.lowStockMark(), theirs.lowStockMark, lowStockMark),
            new Difference(messages.description(), theirs.description, description))
        .filter(Difference::any)
        .toList();
  }

  /**
   * @throws ApiException naming the fields whose text is no number; the other rules are the
   *     backend's
   */
  WidgetRequest toApi(Money money, CatalogMessages messages) {
    var errors = new ArrayList<FieldError>();
    var priceMinor = money.parse(Typed.text(price));
    if (priceMinor.isEmpty()) {
      errors.add(
          new FieldError(
              "price", Amounts.fault(money, price, messages.priceWrong(money.plain(1990)))));
    }
    var rate = Typed.basisPoints(taxRate);
    if (rate.isEmpty()) {
      errors.add(new FieldError("taxRate", messages.taxRateWrong()));
    }
    var mark = Typed.text(lowStockMark).isBlank() ? null : Typed.whole(lowStockMark).orElse(null);
    if (mark == null && !Typed.text(lowStockMark).isBlank()) {
      errors.add(new FieldError("lowStockMark", messages.lowStockMarkWrong()));
    }
    if (!errors.isEmpty()) {
      throw new ApiException(ApiProblem.ofFields(errors), null);
    }
    return new WidgetRequest(
        Typed.text(sku),
        Typed.orNull(barcode),
        Typed.text(name),
        Typed.text(description),
        priceMinor.get(),
        rate.get(),
        Typed.orNull(category),
        mark);
  }
}
