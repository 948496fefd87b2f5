package io.usualstore.frontend.page;

import io.quarkus.qute.i18n.MessageBundles;
import io.usualstore.frontend.shop.Money;

/** What is said of an amount that can't be taken as it was typed. */
public class Amounts {

  private Amounts() {}

  /**
   * @param otherwise where it is no amount at all, or too large
   * @return both amounts that it may be, where nobody can tell which was meant
   */
  public static String fault(Money money, String typed, String otherwise) {
    var readings = money.readings(Typed.text(typed));
    return readings.size() < 2
        ? otherwise
        : MessageBundles.get(PageMessages.class)
            .ambiguous(
                Typed.text(typed), money.format(readings.get(0)), money.format(readings.get(1)));
  }
}
