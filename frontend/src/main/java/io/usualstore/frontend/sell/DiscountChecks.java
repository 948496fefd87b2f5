package io.usualstore.frontend.sell;

import io.usualstore.frontend.api.ApiProblem;
import io.usualstore.frontend.api.ApiProblem.FieldError;
import io.usualstore.frontend.page.Amounts;
import io.usualstore.frontend.page.Problems;
import io.usualstore.frontend.sell.LineDiscounts.Discount;
import io.usualstore.frontend.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;

/** What is wrong with a discount as typed, in the two forms that ask for one. */
@ApplicationScoped
class DiscountChecks {

  private static final int MOST_OF_AMOUNT = 20;
  private static final int MOST_OF_REASON = 200;

  private final Sales sales;
  private final SellMessages messages;
  private final Problems problems;
  private final Shops shops;

  DiscountChecks(Sales sales, SellMessages messages, Problems problems, Shops shops) {
    this.sales = sales;
    this.messages = messages;
    this.problems = problems;
    this.shops = shops;
  }

  /**
   * @param before what stood there: a reason that is left from it goes with its discount
   * @param wholeMinor what it is taken off
   * @param wrong says so where it is neither an amount up to that nor a percentage
   * @return {@link ApiProblem#NONE} where nothing is
   */
  ApiProblem of(Discount typed, Discount before, long wholeMinor, String wrong) {
    var errors = new ArrayList<FieldError>();
    var amount = typed.typed();
    var reason = typed.reason();
    if (amount.length() > MOST_OF_AMOUNT || sales.discount(amount, wholeMinor).isEmpty()) {
      errors.add(new FieldError("newDiscount", Amounts.fault(shops.money(), amount, wrong)));
    } else if (amount.isEmpty() && !reason.isEmpty() && !reason.equals(before.reason())) {
      errors.add(new FieldError("newReason", messages.discountMissing()));
    }
    problems
        .ofText(reason, MOST_OF_REASON)
        .ifPresent(sentence -> errors.add(new FieldError("newReason", sentence)));
    return errors.isEmpty() ? ApiProblem.NONE : ApiProblem.ofFields(errors);
  }
}
