package io.usualstore.backend.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The simplest shop that could be: what is on the shelf, and what each order says. */
class Shelf {
  final Map<Long, Integer> levels = new LinkedHashMap<>();

  /** One order over one or two widgets, whose prices hold no cents that don't divide. */
  static class Bought {
    long id;
    String status;
    boolean handOver;
    final List<Item> items;
    final Map<String, Long> netByMethod = new LinkedHashMap<>();
    final Map<Long, Long> openByRefund = new LinkedHashMap<>();
    long paid;
    long granted;
    long refunded;

    Bought(List<Item> items) {
      this.items = items;
    }

    long total() {
      return items.stream().mapToLong(item -> item.priceMinor * item.quantity).sum();
    }

    long open() {
      return total() - paid;
    }

    boolean takesPayment(long amount) {
      return List.of("placed", "paid", "fulfilled").contains(status) && amount <= open();
    }

    void pay(String method, long amount) {
      paid += amount;
      netByMethod.merge(method, amount, Long::sum);
      if (open() == 0 && status.equals("placed")) {
        status = handOver ? "fulfilled" : "paid";
      }
    }

    boolean refundable(Map<Item, Integer> back) {
      return paid > 0
          && !status.equals("cancelled")
          && back.entrySet().stream().allMatch(entry -> entry.getValue() <= entry.getKey().left());
    }

    long worth(Map<Item, Integer> back) {
      var worth =
          back.entrySet().stream()
              .mapToLong(entry -> entry.getKey().priceMinor * entry.getValue())
              .sum();
      return Math.min(worth, paid - granted);
    }

    boolean paysOut(long refund, String method, long amount) {
      return amount <= openByRefund.get(refund) && amount <= netByMethod.getOrDefault(method, 0L);
    }

    void payOut(long refund, String method, long amount) {
      refunded += amount;
      openByRefund.merge(refund, -amount, Long::sum);
      netByMethod.merge(method, -amount, Long::sum);
      if (refunded == total() && List.of("paid", "fulfilled").contains(status)) {
        status = "refunded";
      }
    }
  }

  static class Item {
    final long widget;
    final long priceMinor;
    final int quantity;
    int back;

    Item(long widget, long priceMinor, int quantity) {
      this.widget = widget;
      this.priceMinor = priceMinor;
      this.quantity = quantity;
    }

    int left() {
      return quantity - back;
    }
  }

  boolean holds(List<Item> items) {
    return items.stream().allMatch(item -> item.quantity <= levels.get(item.widget));
  }

  void move(long widget, int change) {
    levels.merge(widget, change, Integer::sum);
  }
}
