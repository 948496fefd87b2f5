package io.usualstore.frontend.sell;

import io.usualstore.frontend.api.ApiProblem;
import java.util.Map;

/**
 * What stands in the fields beside a sale: what it has, or what was typed and can't be taken.
 *
 * @param quantities as typed, by widget, where a line's own can't be taken
 */
public record SaleEntries(
    LineDiscounts.Discount discount,
    String note,
    Map<Long, String> quantities,
    ApiProblem problem) {

  static SaleEntries of(SaleState state) {
    var discount = new LineDiscounts.Discount(state.discount(), state.reason());
    return new SaleEntries(discount, state.note(), Map.of(), ApiProblem.NONE);
  }

  SaleEntries refusing(LineDiscounts.Discount typed, ApiProblem why) {
    return new SaleEntries(typed, note, quantities, why);
  }

  SaleEntries refusingNote(String typed, String why) {
    return new SaleEntries(discount, typed, quantities, ApiProblem.ofField("newNote", why));
  }

  SaleEntries refusingQuantity(long widget, String typed, String why) {
    var problem = ApiProblem.ofField("quantity-" + widget, why);
    return new SaleEntries(discount, note, Map.of(widget, typed), problem);
  }

  public String quantity(Sale.Line line) {
    return quantities.getOrDefault(line.widget().id(), String.valueOf(line.quantity()));
  }

  /** The sentence about a line's quantity, or null. */
  public String wrong(Sale.Line line) {
    return problem.of("quantity-" + line.widget().id());
  }

  public boolean discountRefused() {
    return problem.of("newDiscount") != null || problem.of("newReason") != null;
  }
}
