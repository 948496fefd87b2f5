package io.usualstore.frontend.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/**
 * A sale with these options, through the pages; left open only where it is paid in part or later.
 */
final class PairedSale {

  /** Ids by code. */
  private static final Map<String, String> PRODUCTS =
      Map.of("R-1", "1", "4006381333931", "2", "R-7", "7");

  private final Clerk clerk;

  PairedSale(Clerk clerk) {
    this.clerk = clerk;
  }

  /** Returns the order's number in its page's address. */
  long make(Map<String, String> options) throws Exception {
    putTogether(options);
    if (options.getOrDefault("parked", "no").equals("yes")) {
      clerk.send("/sell/parked", Map.of());
      clerk.go("/sell/parked");
      clerk.follow("/sell/parked/[0-9]+");
    }
    clerk.follow("/sell/charge\\?.*");
    charge(options);
    assertThat(clerk.page.address().getPath())
        .as(clerk.page.alert())
        .matches("/(orders|sell/rest)/[0-9]+.*");
    var id = clerk.page.address().getPath().replaceAll("\\D", "");
    clerk.go("/orders/" + id);
    return Long.parseLong(id);
  }

  private void putTogether(Map<String, String> options) throws Exception {
    clerk.go(
        "/sell"
            + (options.get("customer").isEmpty()
                ? "?sale=new"
                : "?customer=" + options.get("customer")));
    var code = options.getOrDefault("code", "R-1");
    clerk.send("/sell/scan", Map.of("q", code));
    var product = PRODUCTS.get(code);
    clerk.type(Map.of("set", product, "quantity", options.get("quantity")));
    if (code.equals("R-7")) { // which the books have none of
      clerk.send("/sell/found", Map.of());
      clerk.type(Map.of("newFound", "in the window"));
    }
    if (!options.getOrDefault("another", "yes").equals("no")) {
      clerk.send("/sell/scan", Map.of("q", "R-3"));
    }
    if (!options.get("line").isEmpty()) {
      clerk.press("line", product);
      clerk.type(Map.of("newDiscount", options.get("line"), "newReason", "scratched"));
    }
    if (!options.get("whole").isEmpty()) {
      clerk.send(
          "/sell/discount", Map.of("newDiscount", options.get("whole"), "newReason", "regular"));
    }
    if (!options.getOrDefault("note", "").isEmpty()) {
      clerk.type(Map.of("newNote", options.get("note")));
    }
  }

  private void charge(Map<String, String> options) throws Exception {
    var method = options.get("method");
    var typed = new HashMap<String, String>();
    typed.put("method", method);
    typed.put("collected", options.get("collected"));
    typed.put("part", options.get("part"));
    typed.put("reference", "T-1");
    var given = options.getOrDefault("given", "");
    var isFree = options.get("whole").equals("100 %"); // nobody gives a note for that
    if (method.equals("cash") && given.equals("note") && !isFree) {
      clerk.pressWith(button -> Amounts.typed(button.value()).isPresent(), typed);
    } else {
      typed.put("tendered", given.equals("note") ? "" : given);
      clerk.send("/sell/charge", typed);
    }
    if (clerk.page.status() == 422) { // less than is due: said beside the field, and mended
      typed.put("tendered", "");
      typed.put("part", "");
      clerk.send("/sell/charge", typed);
    }
  }
}
