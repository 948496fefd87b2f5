package io.usualstore.frontend.robot;

import java.util.List;
import java.util.Map;

/** What people type, right and wrong, by the field's name. */
final class Words {

  private static final List<String> TEXTS =
      List.of("", "", "100", "10.00", "Call before delivery", "Grüße & <b>Ґ</b> \"x\"", "5");

  private static final List<String> COUNTS =
      List.of("1", "1", "1", "1", "2", "2", "3", "3", "0", "12", "-1", "two", "1.5", "100001", "");

  private static final List<String> PARTS =
      List.of(
          "", "", "", "", "", "", "", "", "", "", "0.10", "0.10", "10.00", "0", "abc", "99999.00");

  private static final List<String> GIVEN =
      List.of("", "", "", "20", "50", "100", "200", "1000", "0.01", "9,99", "abc");

  private static final List<String> REASONS =
      List.of("broken", "broken", "broken", "broken", "wrong size", "wrong size", "10.00", "");

  private static final List<String> DISCOUNTS =
      List.of("0.02", "0.02", "10 %", "33.3 %", "1", "100 %", "", "110 %", "x");

  private static final Map<String, List<String>> BY_NAME =
      Map.ofEntries(
          Map.entry("username", List.of("ann", "ann", "sam")),
          Map.entry("password", List.of("correct horse battery")),
          Map.entry("quantity", COUNTS),
          Map.entry("lowStockMark", List.of("", "3", "x")),
          Map.entry("price", List.of("0.34", "19.90", "4.08", "50", "0", "", "1,2,3", "-1")),
          Map.entry("amount", PARTS),
          Map.entry("part", PARTS),
          Map.entry("payout", PARTS),
          Map.entry("tendered", GIVEN),
          Map.entry("reason", REASONS),
          Map.entry("newReason", REASONS),
          Map.entry("newDiscount", DISCOUNTS),
          Map.entry("taxRate", List.of("20", "7", "0", "x", "8.875")),
          Map.entry(
              "name", List.of("Mallet", "Alice Johnson", "Bob", "Grüße & <b>Ґ</b> \"x\"", "")),
          Map.entry("email", List.of("", "a@example.com", "b@example.com", "nobody")),
          Map.entry("phone", List.of("", "+44 7700 900123", "12")),
          Map.entry("tags", List.of("", "trade, regular")),
          Map.entry("from", List.of("", "2026-01-01", "x")),
          Map.entry("to", List.of("", "2026-12-31")));

  private Words() {}

  /** For a field that looks for something: codes and names that are there, and one that isn't. */
  static final List<String> SOUGHT =
      List.of("R-1", "r-2", "4006381333931", "R-3", "R-4", "rope", "Alice", "98765432", "1001", "");

  static List<String> of(String name) {
    if (name.startsWith("quantity-")) {
      return List.of("", "", "1", "1", "1", "1", "1", "1", "2", "3", "two");
    }
    return BY_NAME.getOrDefault(name, name.equals("q") || name.equals("scan") ? SOUGHT : TEXTS);
  }
}
