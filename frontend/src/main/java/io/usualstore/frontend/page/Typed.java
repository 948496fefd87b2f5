package io.usualstore.frontend.page;

import io.usualstore.frontend.shop.Digits;
import java.math.BigDecimal;
import java.util.Optional;

/** What stands in a form's fields, read. */
public class Typed {

  private static final int HUNDRED_PERCENT = 10_000;

  private Typed() {}

  public static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }

  public static String orNull(String typed) {
    return text(typed).isEmpty() ? null : text(typed);
  }

  /** A number without a sign or a fraction; empty for anything else. */
  public static Optional<Integer> whole(String typed) {
    var text = Digits.plain(text(typed));
    return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** As {@link #whole}, with a sign. */
  public static Optional<Integer> signed(String typed) {
    var text = Digits.plain(text(typed)).replace('−', '-');
    return text.matches("[+-]?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** A percentage up to 100, two places at most, in basis points; nothing typed is none. */
  public static Optional<Integer> basisPoints(String typed) {
    var text = Digits.plain(text(typed)).replaceAll("[%٪]", "").strip().replaceAll("[,٫]", ".");
    if (text.isEmpty()) {
      return Optional.of(0);
    }
    return text.matches("[0-9]{1,3}(\\.[0-9]{0,2})?")
        ? Optional.of(new BigDecimal(text).movePointRight(2).intValueExact())
            .filter(rate -> rate <= HUNDRED_PERCENT)
        : Optional.empty();
  }
}
