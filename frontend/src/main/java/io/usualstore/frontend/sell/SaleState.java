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
 * A sale that isn't made yet, as it stands in the page's address and waits in {@link
 * io.usualstore.frontend.page.RunningSales}: nothing keeps it but the browser, so it outlives a
 * sign-out, a restart and a day.
 *
 * @param sale the sale's own key from its first line on: whatever is charged under it is charged
 *     once
 * @param lines {@code 17:2,4:1}: two of widget 17, one of widget 4, in the order of their first
 *     scan
 * @param lineDiscounts discounts on single lines, as {@link LineDiscounts} writes them
 * @param found reasons for pieces that the books have too few of, as {@link FoundPieces} writes
 *     them
 * @param customer its id; empty for a walk-in
 * @param discount on the whole sale, an amount or a percentage, as typed
 * @param draft {@code 12.3}: the parked sale that this goes on with, and its version; empty: none
 */
public record SaleState(
    String sale,
    String lines,
    String lineDiscounts,
    String found,
    String customer,
    String discount,
    String reason,
    String note,
    String draft) {

  static final int MOST_OF_ONE = 100_000;
  private static final int MOST_LINES = 500;
  private static final Pattern LINE = Pattern.compile("([0-9]{1,18}):([0-9]{1,6})");
  private static final Pattern DRAFT = Pattern.compile("[0-9]{1,18}\\.[0-9]{1,9}");
  private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

  /** The state in an address, or in the fields of a form. */
  public record InQuery(
      @RestQuery String sale,
      @RestQuery String lines,
      @RestQuery("cuts") String lineDiscounts,
      @RestQuery String found,
      @RestQuery String customer,
      @RestQuery String discount,
      @RestQuery String reason,
      @RestQuery String note,
      @RestQuery String draft) {
    SaleState state() {
      return new SaleState(
          sale, lines, lineDiscounts, found, customer, discount, reason, note, draft);
    }

    /** The address says nothing: whoever comes there goes on with what waits. */
    boolean absent() {
      return sale == null && Typed.text(lines).isEmpty() && Typed.text(customer).isEmpty();
    }
  }

  public record InForm(
      @RestForm String sale,
      @RestForm String lines,
      @RestForm("cuts") String lineDiscounts,
      @RestForm String found,
      @RestForm String customer,
      @RestForm String discount,
      @RestForm String reason,
      @RestForm String note,
      @RestForm String draft) {
    SaleState state() {
      return new SaleState(
          sale, lines, lineDiscounts, found, customer, discount, reason, note, draft);
    }
  }

  public SaleState {
    sale = KEY.matcher(Typed.text(sale)).matches() ? sale : UUID.randomUUID().toString();
    lines = written(read(Typed.text(lines)));
    customer = Typed.text(customer).matches("[0-9]{1,18}") ? Typed.text(customer) : "";
    discount = Typed.text(discount);
    reason = Typed.text(reason);
    note = Typed.text(note);
    draft = DRAFT.matcher(Typed.text(draft)).matches() ? Typed.text(draft) : "";
    var kept = read(lines).keySet();
    var discounts = new LinkedHashMap<>(LineDiscounts.of(lineDiscounts).byWidget());
    discounts.keySet().retainAll(kept);
    lineDiscounts = new LineDiscounts(discounts).written();
    found = FoundPieces.of(found).only(kept).written();
  }

  public static SaleState blank() {
    return new SaleState("", "", "", "", "", "", "", "", "");
  }

  /** Of a sale as {@link #query} writes it. */
  static SaleState ofQuery(String query) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : query.split("&")) {
      var parts = field.split("=", 2);
      fields.put(parts[0], parts.length < 2 ? "" : Addresses.decode(parts[1]));
    }
    return new SaleState(
        fields.get("sale"),
        fields.get("lines"),
        fields.get("cuts"),
        fields.get("found"),
        fields.get("customer"),
        fields.get("discount"),
        fields.get("reason"),
        fields.get("note"),
        fields.get("draft"));
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

  /** Whether so many more of it find a place. */
  boolean takes(long widget, int more) {
    var quantities = quantities();
    return quantities.getOrDefault(widget, 0) + more <= MOST_OF_ONE
        && (quantities.containsKey(widget) || quantities.size() < MOST_LINES);
  }

  /** One more, or fewer; at none the line goes. */
  SaleState plus(long widget, int more) {
    return with(widget, quantities().getOrDefault(widget, 0) + more);
  }

  SaleState with(long widget, int quantity) {
    var changed = quantities();
    var found = FoundPieces.of(this.found);
    if (quantity > changed.getOrDefault(widget, 0)) {
      found = found.with(widget, ""); // which was said of fewer
    }
    if (quantity <= 0) {
      changed.remove(widget);
    } else if (changed.size() < MOST_LINES || changed.containsKey(widget)) {
      changed.put(widget, Math.min(quantity, MOST_OF_ONE));
    }
    return new SaleState(
        sale,
        written(changed),
        lineDiscounts,
        found.written(),
        customer,
        discount,
        reason,
        note,
        draft);
  }

  SaleState forCustomer(String id) {
    return new SaleState(sale, lines, lineDiscounts, found, id, discount, reason, note, draft);
  }

  SaleState discounted(String typed, String why) {
    var kept = Typed.text(typed).isEmpty() ? "" : why;
    return new SaleState(sale, lines, lineDiscounts, found, customer, typed, kept, note, draft);
  }

  SaleState discounting(long widget, String typed, String why) {
    var changed = LineDiscounts.of(lineDiscounts).with(widget, typed, why).written();
    return new SaleState(sale, lines, changed, found, customer, discount, reason, note, draft);
  }

  SaleState finding(long widget, String why) {
    var changed = FoundPieces.of(found).with(widget, why).written();
    return new SaleState(
        sale, lines, lineDiscounts, changed, customer, discount, reason, note, draft);
  }

  /** Why it is sold though the books have too few; empty: it isn't. */
  String foundReason(long widget) {
    return FoundPieces.of(found).reason(widget);
  }

  SaleState noted(String text) {
    return new SaleState(
        sale, lines, lineDiscounts, found, customer, discount, reason, text, draft);
  }

  LineDiscounts.Discount discountOn(long widget) {
    return LineDiscounts.of(lineDiscounts).on(widget);
  }

  /** Null: it was never parked. */
  Long draftId() {
    return draft.isEmpty() ? null : Long.valueOf(draft.substring(0, draft.indexOf('.')));
  }

  String draftVersion() {
    return draft.substring(draft.indexOf('.') + 1);
  }

  /** As an address holds it, after the question mark; what isn't there is left out. */
  public String query() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("lines", lines);
    fields.put("cuts", lineDiscounts);
    fields.put("found", found);
    fields.put("customer", customer);
    fields.put("discount", discount);
    fields.put("reason", reason);
    fields.put("note", note);
    fields.put("draft", draft);
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(field -> "&" + field.getKey() + "=" + Addresses.encode(field.getValue()))
        .collect(Collectors.joining("", "sale=" + sale, ""));
  }

  /** For a parameter of another address. */
  public String encoded() {
    return Addresses.encode(query());
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
