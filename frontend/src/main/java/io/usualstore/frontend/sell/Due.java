package io.usualstore.frontend.sell;

import io.usualstore.frontend.orders.PaymentForm;
import io.usualstore.frontend.page.Typed;
import java.util.List;

/**
 * What is to be paid at the till now, and how: of a sale, or what is left of it.
 *
 * @param collectable it isn't sold yet: it can be collected later, and paid later
 * @param collected the goods stay here for now, though they are paid
 * @param methods how it can be paid
 * @param creditMinor what its customer has to spend here
 * @param quick sums that are likely to be handed over
 */
public record Due(
    long dueMinor,
    PaymentForm form,
    boolean collectable,
    boolean collected,
    List<String> methods,
    long creditMinor,
    List<Long> quick) {

  public boolean free() {
    return dueMinor == 0;
  }

  /** Store credit pays as far as it goes. */
  public long creditTakenMinor() {
    return Math.min(creditMinor, dueMinor);
  }

  public String part() {
    return Typed.text(form.part());
  }

  public String reference() {
    return Typed.text(form.reference());
  }

  /** Whether something is typed or chosen that stands one step behind. */
  public boolean moreShown() {
    return collected || !part().isEmpty() || !reference().isEmpty();
  }
}
