package io.usualstore.backend.orders;

import io.usualstore.backend.customers.CustomerRepository;
import io.usualstore.backend.http.Flag;
import io.usualstore.backend.http.PageRequest;
import io.usualstore.backend.tenant.ShopRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

/** Finds orders by what staff type and pick. */
@ApplicationScoped
public class OrderSearch {
  private static final Pattern NUMBER = Pattern.compile("#?([0-9]{1,18})");

  /** Orders of more customers than these are found by a better word. */
  private static final int MOST_CUSTOMERS = 200;

  /** As many as can have a place among the few orders of a search for everything. */
  private static final int MOST_FOUND = 50;

  private final OrderRepository orders;
  private final CustomerRepository customers;
  private final ShopRepository shops;

  OrderSearch(OrderRepository orders, CustomerRepository customers, ShopRepository shops) {
    this.orders = orders;
    this.customers = customers;
    this.shops = shops;
  }

  /**
   * At most {@code limit}, newest first: the one with this number, those paid with this reference,
   * or of customers named so. Not of those who are nearly named so: a search for everything shows
   * these themselves.
   */
  public List<OrderSummary> find(String text, int limit) {
    var word = text.strip();
    var named = customers.named(word, MOST_FOUND);
    var filter = new OrderFilter().named(named, number(word), word);
    return orders.page(filter, OrderSort.NEWEST, PageRequest.first(limit)).items();
  }

  /** What the list, its totals and its file are narrowed to: by the same words, the same orders. */
  OrderFilter filter(
      String text,
      Day from,
      Day to,
      List<OrderStatus> statuses,
      Long customer,
      Long staff,
      Flag toPayOut,
      Flag unpaid) {
    return filter(text, from, to)
        .statuses(statuses)
        .customer(customer)
        .madeBy(staff)
        .toPayOut(toPayOut.on())
        .unpaid(unpaid.on());
  }

  private OrderFilter filter(String text, Day from, Day to) {
    var filter = new OrderFilter();
    if (from != null || to != null) {
      var zone = shops.current().zone();
      filter.from(from == null ? null : from.begin(zone)).before(to == null ? null : to.end(zone));
    }
    var word = text.strip();
    return word.isEmpty()
        ? filter
        : filter.named(customers.matching(word, MOST_CUSTOMERS), number(word), word);
  }

  private static Long number(String text) {
    var number = NUMBER.matcher(text);
    return number.matches() ? Long.valueOf(number.group(1)) : null;
  }
}
