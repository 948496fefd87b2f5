package io.usualstore.frontend.sell;

import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The discounts on single lines, by widget. In an address {@code 17~10+%25~damaged;4~0.50~}: an
 * amount or a percentage as typed, and why.
 */
public record LineDiscounts(Map<Long, Discount> byWidget) {

  private static final Pattern DISCOUNT = Pattern.compile("([0-9]{1,18})~([^~;]+)~([^~;]*)");

  public record Discount(String typed, String reason) {
    static final Discount NONE = new Discount("", "");
  }

  static LineDiscounts of(String written) {
    var discounts = new LinkedHashMap<Long, Discount>();
    var discount = DISCOUNT.matcher(Typed.text(written));
    while (discount.find()) {
      discounts.put(
          Long.valueOf(discount.group(1)),
          new Discount(Addresses.decode(discount.group(2)), Addresses.decode(discount.group(3))));
    }
    return new LineDiscounts(discounts);
  }

  Discount on(long widget) {
    return byWidget.getOrDefault(widget, Discount.NONE);
  }

  LineDiscounts with(long widget, String typed, String reason) {
    var changed = new LinkedHashMap<>(byWidget);
    if (Typed.text(typed).isEmpty()) {
      changed.remove(widget);
    } else {
      changed.put(widget, new Discount(Typed.text(typed), Typed.text(reason)));
    }
    return new LineDiscounts(changed);
  }

  String written() {
    return byWidget.entrySet().stream()
        .map(
            discount ->
                "%d~%s~%s"
                    .formatted(
                        discount.getKey(),
                        Addresses.encode(discount.getValue().typed()),
                        Addresses.encode(discount.getValue().reason())))
        .collect(Collectors.joining(";"));
  }
}
