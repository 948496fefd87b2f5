package io.usualstore.frontend.stock;

import io.usualstore.frontend.page.Addresses;
import io.usualstore.frontend.page.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A delivery or a count that isn't booked yet. It stands in the page's address and in its form,
 * nowhere else, so it outlives a sign-out and a restart.
 *
 * @param key what is booked under it is booked once
 * @param lines the one scanned last first
 */
record StockSheet(String key, List<Line> lines, String reason) {

  /** So many fit into an address; the rest is another list. */
  static final int MOST_LINES = 200;

  private static final int MOST_OF_ONE = 1_000_000;
  private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

  /**
   * @param quantity as typed
   * @param seen {@code 7/10}: the count and the level that the page showed the difference of
   */
  record Line(long widget, String quantity, String seen) {

    Optional<Integer> number() {
      return StockSheet.number(quantity);
    }

    /** The level, if the difference of this very quantity was shown. */
    Optional<Integer> seenLevel() {
      return seen.startsWith(quantity + "/")
          ? Typed.signed(seen.substring(quantity.length() + 1))
          : Optional.empty();
    }

    /** This line itself where its quantity is none, or would be too large. */
    private Line plus(int more) {
      return quantity.isEmpty()
          ? new Line(widget, String.valueOf(more), "")
          : number()
              .filter(n -> n + more <= MOST_OF_ONE)
              .map(n -> new Line(widget, String.valueOf(n + more), ""))
              .orElse(this);
    }
  }

  record InQuery(
      @RestQuery String key,
      @RestQuery List<String> widget,
      @RestQuery List<String> quantity,
      @RestQuery String reason) {
    StockSheet sheet() {
      return of(key, widget, quantity, List.of(), reason);
    }
  }

  record InForm(
      @RestForm String key,
      @RestForm List<String> widget,
      @RestForm List<String> quantity,
      @RestForm List<String> seen,
      @RestForm String reason) {
    StockSheet sheet() {
      return of(key, widget, quantity, seen, reason);
    }
  }

  private static StockSheet of(
      String key, List<String> widgets, List<String> quantities, List<String> seen, String reason) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < Math.min(widgets.size(), MOST_LINES); i++) {
      if (widgets.get(i).matches("[0-9]{1,18}")) {
        lines.add(new Line(Long.parseLong(widgets.get(i)), at(quantities, i), at(seen, i)));
      }
    }
    var known = KEY.matcher(Typed.text(key)).matches();
    return new StockSheet(known ? key : UUID.randomUUID().toString(), lines, Typed.text(reason));
  }

  private static String at(List<String> values, int index) {
    return index < values.size() ? Typed.text(values.get(index)) : "";
  }

  /** More digits than a quantity has are a code that was scanned into its field. */
  static Optional<Integer> number(String typed) {
    return typed.matches("[0-9]{1,7}")
        ? Typed.whole(typed).filter(number -> number <= MOST_OF_ONE)
        : Optional.empty();
  }

  /** The sheet itself where that finds no place. */
  StockSheet plus(long widget, int more) {
    var line = lines.stream().filter(l -> l.widget == widget).findFirst();
    if (line.isEmpty() && isFull()) {
      return this;
    }
    var before = line.orElse(new Line(widget, "", ""));
    var after = before.plus(more);
    if (after.equals(before)) {
      return this;
    }
    var changed = new ArrayList<Line>();
    changed.add(after);
    lines.stream().filter(l -> l.widget != widget).forEach(changed::add);
    return new StockSheet(key, changed, reason);
  }

  StockSheet without(long widget) {
    return new StockSheet(
        key, lines.stream().filter(line -> line.widget != widget).toList(), reason);
  }

  boolean isFull() {
    return lines.size() >= MOST_LINES;
  }

  /** As an address holds it, after the question mark. */
  public String query() {
    return lines.stream()
        .map(line -> "&widget=" + line.widget + "&quantity=" + Addresses.encode(line.quantity))
        .collect(Collectors.joining("", "key=" + key, "&reason=" + Addresses.encode(reason)));
  }
}
