package io.usualstore.frontend.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A product with these options: written, read back, and sold. */
final class PairedProduct {

  private final Clerk clerk;
  private final Books books;

  PairedProduct(Clerk clerk, Books books) {
    this.clerk = clerk;
    this.books = books;
  }

  void make(Map<String, String> options) throws Exception {
    var number = books.number("select coalesce(max(id), 0) + 1 from widgets");
    var typed = new HashMap<>(options);
    typed.put("sku", "P-" + number);
    typed.put(
        "barcode",
        switch (options.get("barcode")) {
          case "gtin" -> gtin(number);
          case "own" -> "own " + number;
          default -> "";
        });
    clerk.go("/products/new");
    clerk.type(typed(typed));
    assertThat(clerk.page.address().getPath()).as(clerk.page.alert()).matches("/products/[0-9]+");
    var product = clerk.page.address().getPath();
    clerk.go(product + "/edit");
    for (var name : typed(typed).keySet()) {
      assertThat(
              clerk.page.field(name).orElseThrow().holds(typed.get(name))
                  || isSum(name, typed.get(name), clerk.page.field(name).get().value()))
          .as("%s: %s", name, clerk.page.field(name).get().value())
          .isTrue();
    }
    var before = books.row("select * from widgets where id = ?", number);
    clerk.type(Map.of("sku", typed.get("sku")));
    var after = books.row("select * from widgets where id = ?", number);
    before.keySet().removeIf(column -> column.matches("version|updated_at"));
    assertThat(after).as("saved as it stands").containsAllEntriesOf(before);
    goOn(product, options, typed.get("sku"));
  }

  private void goOn(String product, Map<String, String> options, String sku) throws Exception {
    if (!options.get("stock").equals("0")) {
      clerk.go(product);
      clerk.send(
          product + "/stock",
          Map.of("kind", "receive", "quantity", options.get("stock"), "reason", ""));
    }
    switch (options.get("then")) {
      case "change" -> {
        clerk.go(product + "/edit");
        clerk.type(Map.of("name", "Changed " + sku, "price", "1.10"));
      }
      case "archive", "restore" -> {
        clerk.go(product);
        clerk.send(product + "/archive", Map.of());
        if (options.get("then").equals("restore")) {
          clerk.go(product);
          clerk.send(product + "/restore", Map.of());
        }
      }
      default -> {}
    }
    clerk.go("/sell?sale=new");
    clerk.send("/sell/scan", Map.of("q", sku));
    var isSold = !clerk.page.field("lines").orElseThrow().value().isEmpty();
    assertThat(isSold)
        .as("sold: " + clerk.page.alert())
        .isEqualTo(!options.get("then").equals("archive"));
  }

  /** The form's own fields only. */
  private static Map<String, String> typed(Map<String, String> options) {
    var typed = new HashMap<>(options);
    typed.keySet().removeAll(List.of("stock", "then"));
    return typed;
  }

  private static boolean isSum(String name, String typed, String held) {
    return name.matches("price|taxRate")
        && new BigDecimal(typed).compareTo(new BigDecimal(held.replaceAll("[^0-9.]", ""))) == 0;
  }

  private static String gtin(long number) {
    var digits = "20%010d".formatted(number);
    var sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }
}
