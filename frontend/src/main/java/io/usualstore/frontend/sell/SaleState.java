package io.usualstore.frontend.sell;

import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A sale that isn't made yet, as it stands in the page's address: nothing keeps it but the browser,
 * so it outlives a sign-out, a restart and a day.
 *
 * @param sale the sale's own key from its first line on: whatever is charged under it is charged
 *     once
 * @param lines {@code 17:2,4:1}: two of widget 17, one of widget 4, in the order of their first
 *     scan
 * @param customer its id; empty for a walk-in
 * @param discount on the whole sale, an amount or a percentage, as typed
 */
public record SaleState(
    String sale, String lines, String customer, String discount, String reason) {

  static final int MOST_OF_ONE = 100_000;
  private static final int MOST_LINES = 500;
  private static final Pattern LINE = Pattern.compile("([0-9]{1,18}):([0-9]{1,6})");
  private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

  /** The state in an address, or in the fields of a form. */
  public record InQuery(
      @RestQuery String sale,
      @RestQuery String lines,
      @RestQuery String customer,
      @RestQuery String discount,
      @RestQuery String reason) {
    SaleState state() {
      return new SaleState(sale, lines, customer, discount, reason);
    }
  }

  public record InForm(
      @RestForm String sale,
      @RestForm String lines,
      @RestForm String customer,
      @RestForm String discount,
      @RestForm String reason) {
    SaleState state() {
      return new SaleState(sale, lines, customer, discount, reason);
    }
  }

  public SaleState {
    sale = KEY.matcher(Typed.text(sale)).matches() ? sale : UUID.randomUUID().toString();
    lines = written(read(Typed.text(lines)));
    customer = Typed.text(customer).matches("[0-9]{1,18}") ? Typed.text(customer) : "";
    discount = Typed.text(discount);
    reason = Typed.text(reason);
  }

  /** Quantities by widget, in their order. */
  Map<Long, Integer> quantities() {
    return read(lines);
  }

  public boolean empty() {
    return lines.isEmpty();
  }

  /** Its customer's id; null for a walk-in. */
  Long customerId() {
    return customer.isEmpty() ? null : Long.valueOf(customer);
  }

  /** One more, or fewer; at none the line goes. */
  SaleState plus(long widget, int more) {
    return with(widget, quantities().getOrDefault(widget, 0) + more);
  }

  SaleState with(long widget, int quantity) {
    var changed = quantities();
    if (quantity <= 0) {
      changed.remove(widget);
    } else if (changed.size() < MOST_LINES || changed.containsKey(widget)) {
      changed.put(widget, Math.min(quantity, MOST_OF_ONE));
    }
    return new SaleState(sale, written(changed), customer, discount, reason);
  }

  SaleState forCustomer(String id) {
    return new SaleState(sale, lines, id, discount, reason);
  }

  SaleState discounted(String typed, String why) {
    return new SaleState(sale, lines, customer, typed, Typed.text(typed).isEmpty() ? "" : why);
  }

  /** As an address holds it, after the question mark. */
  public String query() {
    return "sale=%s&lines=%s&customer=%s&discount=%s&reason=%s"
        .formatted(sale, lines, customer, Addresses.encode(discount), Addresses.encode(reason));
  }

  private static Map<Long, Integer> read(String lines) {
    var quantities = new LinkedHashMap<Long, Integer>();
    var line = LINE.matcher(lines);
    while (line.find() && quantities.size() < MOST_LINES) {
      int quantity = Math.min(Integer.parseInt(line.group(2)), MOST_OF_ONE);
      if (quantity > 0) {
        quantities.merge(
            Long.valueOf(line.group(1)), quantity, (a, b) -> Math.min(a + b, MOST_OF_ONE));
      }
    }
    return quantities;
  }

  private static String written(Map<Long, Integer> quantities) {
    return quantities.entrySet().stream()
        .map(line -> line.getKey() + ":" + line.getValue())
        .collect(Collectors.joining(","));
  }
}
