package io.usualstore.backend.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The simplest shop that could be: what is on the shelf, what customers have to spend, and what
 * each order says.
 */
class Shelf {
  static final String CREDIT = "store_credit";

  final Map<Long, Integer> levels = new LinkedHashMap<>();
  final Map<Long, Long> credits = new LinkedHashMap<>();

  /** One order over one or two widgets, whose prices hold no cents that don't divide. */
  static class Bought {
    long id;
    String status;
    boolean handOver;
    Long customer;
    final List<Item> items;
    final Map<String, Long> netByMethod = new LinkedHashMap<>();
    final Map<Long, Granted> refunds = new LinkedHashMap<>();
    long paid;
    long granted;
    long refunded;
    long offDebt;

    Bought(List<Item> items) {
      this.items = items;
    }

    long total() {
      return items.stream().mapToLong(item -> item.netMinor() * item.quantity).sum();
    }

    long open() {
      return total() - paid - offDebt;
    }

    Map<Long, Integer> quantities() {
      return items.stream().collect(Collectors.toMap(item -> item.widget, item -> item.quantity));
    }

    boolean takesPayment(long amount) {
      return List.of("placed", "paid", "fulfilled").contains(status) && amount <= open();
    }

    boolean refundable(Map<Item, Integer> back) {
      return (paid > 0 || status.equals("fulfilled"))
          && !status.equals("cancelled")
          && back.entrySet().stream().allMatch(entry -> entry.getValue() <= entry.getKey().left());
    }

    void grant(long refund, Granted what) {
      var worth =
          what.back.entrySet().stream()
              .mapToLong(entry -> entry.getKey().netMinor() * entry.getValue())
              .sum();
      what.offDebt = Math.min(worth, open());
      what.amount = Math.min(worth - what.offDebt, paid - granted);
      granted += what.amount;
      offDebt += what.offDebt;
      refunds.put(refund, what);
      settle();
      if (what.offDebt > 0 && refunded + offDebt == total()) {
        status = "refunded";
      }
      what.back.forEach((item, quantity) -> item.back += quantity);
    }

    boolean withdrawable(Granted refund) {
      return !refund.withdrawn
          && refund.paidOut == 0
          && !List.of("cancelled", "refunded").contains(status);
    }

    void withdraw(Granted refund) {
      refund.withdrawn = true;
      granted -= refund.amount;
      offDebt -= refund.offDebt;
      if (status.equals("paid") && open() > 0) {
        status = "placed";
      }
      refund.back.forEach((item, quantity) -> item.back -= quantity);
    }

    void settle() {
      if (open() == 0 && status.equals("placed")) {
        status = handOver ? "fulfilled" : "paid";
      }
    }

    boolean paysOut(Granted refund, String method, long amount) {
      return amount <= refund.open()
          && (method.equals(CREDIT) || amount <= netByMethod.getOrDefault(method, 0L));
    }
  }

  /** What is to go back to a customer for some pieces. */
  static class Granted {
    final Map<Item, Integer> back = new LinkedHashMap<>();
    final Map<Long, Integer> restocked = new LinkedHashMap<>();
    long amount;
    long offDebt;
    long paidOut;
    boolean withdrawn;

    long open() {
      return withdrawn ? 0 : amount - paidOut;
    }
  }

  /** Amounts are for a piece; {@code offMinor} is the line's discount. */
  static class Item {
    final long widget;
    final long priceMinor;
    final long offMinor;
    final long offTheOrderMinor;
    final int quantity;
    int back;

    Item(long widget, long priceMinor, long offMinor, long offTheOrderMinor, int quantity) {
      this.widget = widget;
      this.priceMinor = priceMinor;
      this.offMinor = offMinor;
      this.offTheOrderMinor = offTheOrderMinor;
      this.quantity = quantity;
    }

    long netMinor() {
      return priceMinor - offMinor - offTheOrderMinor;
    }

    int left() {
      return quantity - back;
    }
  }

  boolean holds(Map<Long, Integer> wanted) {
    return wanted.entrySet().stream()
        .allMatch(entry -> entry.getValue() <= levels.get(entry.getKey()));
  }

  void move(long widget, int change) {
    levels.merge(widget, change, Integer::sum);
  }

  boolean pays(Bought order, String method, long amount) {
    return !method.equals(CREDIT) || amount <= credits.get(order.customer);
  }

  void pay(Bought order, String method, long amount) {
    order.paid += amount;
    order.netByMethod.merge(method, amount, Long::sum);
    if (method.equals(CREDIT)) {
      credits.merge(order.customer, -amount, Long::sum);
    }
    order.settle();
  }

  void payOut(Bought order, Granted refund, String method, long amount) {
    order.refunded += amount;
    refund.paidOut += amount;
    order.netByMethod.merge(method, -amount, Long::sum);
    if (method.equals(CREDIT)) {
      credits.merge(order.customer, amount, Long::sum);
    }
    if (order.refunded + order.offDebt == order.total()
        && List.of("paid", "fulfilled").contains(order.status)) {
      order.status = "refunded";
    }
  }
}
