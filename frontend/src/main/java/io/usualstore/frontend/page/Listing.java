package io.usualstore.frontend.page;

import io.usualstore.frontend.api.Page;
import java.util.List;

/**
 * One page of a list: in which order, and where its other pages and orders are.
 *
 * @param sorts all orders that there are; the first is the usual one, which needn't be named
 * @param narrowed whether something is looked for, or the page isn't the first
 */
public record Listing(
    ListAddress address,
    List<String> sorts,
    String sort,
    String previous,
    String next,
    boolean narrowed) {

  /** {@code direction} is that of aria-sort; null: the list is sorted by something else. */
  public record Heading(String address, String direction) {}

  public static Listing of(ListAddress filtered, Place place, List<String> sorts, Page<?> page) {
    var usual = sorts.get(0);
    var sort = place.sort() != null && sorts.contains(place.sort()) ? place.sort() : usual;
    var address = filtered.with("sort", sort.equals(usual) ? null : sort);
    return new Listing(
        address,
        sorts,
        sort,
        page.previous() == null ? null : address.with("before", page.previous()).toString(),
        page.next() == null ? null : address.with("after", page.next()).toString(),
        !filtered.state().isEmpty() || !place.isFirst());
  }

  public boolean several() {
    return previous != null || next != null;
  }

  /** The same list in the same order, from its start, with another value of one filter. */
  public String with(String name, String value) {
    return address.with(name, value).toString();
  }

  /** A column that is first sorted upwards. */
  public Heading up(String ascending, String descending) {
    return heading(ascending, descending, ascending);
  }

  /** A column of which the most is looked for first. */
  public Heading down(String ascending, String descending) {
    return heading(ascending, descending, descending);
  }

  private Heading heading(String ascending, String descending, String first) {
    if (sort.equals(ascending)) {
      return new Heading(address.with("sort", descending).toString(), "ascending");
    }
    if (sort.equals(descending)) {
      return new Heading(address.with("sort", ascending).toString(), "descending");
    }
    return new Heading(address.with("sort", first).toString(), null);
  }
}
