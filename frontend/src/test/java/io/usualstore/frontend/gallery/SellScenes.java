package io.usualstore.frontend.gallery;

import static io.usualstore.frontend.gallery.Scene.empty;
import static io.usualstore.frontend.gallery.Scene.error;
import static io.usualstore.frontend.gallery.Scene.full;

import io.usualstore.frontend.support.Staff;
import java.util.List;
import java.util.stream.Stream;

final class SellScenes {

  private static final String SELL = "GET /sell";
  private static final String CHARGE = "GET /sell/charge";

  private SellScenes() {}

  static List<Scene> all() {
    return Stream.of(putTogether(), chargedAndParked()).flatMap(List::stream).toList();
  }

  private static List<Scene> putTogether() {
    return List.of(
        empty("sell/new-shop", SELL, visit -> visit.go("/sell")),
        full("sell/nothing-yet", SELL, visit -> visit.go("/sell?sale=new")),
        full("sell/a-sale", SELL, visit -> visit.go("/sell?" + sale(visit))),
        full("sell/a-sale-for-a-viewer", SELL, visit -> visit.go("/sell?" + sale(visit)))
            .by(Staff.VIEWER),
        error(
            "sell/too-many",
            SELL,
            visit -> visit.go("/sell?lines=%d:1,%d:11", visit.shop().hammer, visit.shop().glue)),
        full(
            "sell/typed-a-name",
            "GET /sell/tiles",
            visit -> {
              visit.go("/sell?" + sale(visit));
              visit
                  .page()
                  .waitForResponse(
                      "**/sell/tiles**",
                      () -> visit.page().locator("#scan").pressSequentially("rope 8"));
              visit.sees("Rope 8 mm");
            }),
        error(
            "sell/unknown-code",
            "GET /sell/scan",
            visit -> {
              visit.go("/sell?" + sale(visit));
              visit.enter("98765432");
              visit.sees("Nothing has the code 98765432");
            }),
        error(
            "sell/archived",
            "GET /sell/scan",
            visit -> {
              var shop = visit.shop();
              var saw = shop.product("Frame saw 600 mm", 2490, 3);
              shop.post("/widgets/" + saw + "/archive", "");
              visit.go("/sell?" + sale(visit));
              visit.enter(shop.sku(saw));
              visit.sees("is archived and can't be sold");
            }),
        error(
            "sell/quantity-wrong",
            "GET /sell/change",
            visit -> {
              visit.go("/sell?" + sale(visit));
              visit.page().locator(".quantity").first().fill("two");
              visit.page().keyboard().press("Enter");
              visit.sees("Write a whole number");
            }),
        full("sell/line-discount", "GET /sell/cut", SellScenes::askForCut),
        error(
            "sell/line-discount-wrong",
            "GET /sell/cut/set",
            visit -> {
              askForCut(visit);
              visit.fillIn("#newDiscount", "110 %");
              visit.press("Apply");
              visit.sees("Write an amount up to");
            }),
        error(
            "sell/discount-wrong",
            "GET /sell/discount",
            visit -> {
              visit.go("/sell?lines=%d:2", visit.shop().hammer);
              visit.open("Discount the sale");
              visit.fillIn("#newDiscount", "110 %");
              visit.press("Apply");
              visit.sees("Write an amount up to");
            }),
        full(
            "sell/note",
            "GET /sell/note",
            visit -> {
              visit.go("/sell?lines=%d:2", visit.shop().hammer);
              visit.open("Note");
              visit.fillIn("#newNote", "Call before delivery");
              visit.press("Save the note");
              visit.page().waitForURL("**note=Call**");
            }),
        full(
            "sell/found",
            "GET /sell/found",
            visit -> visit.go("/sell/found?line=%d&lines=%1$d:1", visit.shop().rope)),
        full(
            "sell/found-delivered-meanwhile",
            "GET /sell/found",
            visit -> {
              visit.go("/sell/found?line=%d&lines=%1$d:1", visit.shop().hammer);
              visit.sees("by now");
            }),
        error(
            "sell/found-nowhere",
            "GET /sell/found/set",
            visit -> {
              visit.go("/sell/found?line=%d&lines=%1$d:1", visit.shop().rope);
              visit.unguarded();
              visit.page().locator("#newFound").evaluate("field => field.required = false");
              visit.press("Sell it");
              visit.sees("Say where it was");
            }),
        full(
            "sell/scanner",
            "GET /sell/scanner",
            visit -> visit.go("/sell/scanner?q=4006381333931")),
        empty("sell/who-buys-new-shop", "GET /sell/customer", visit -> visit.go("/sell/customer")),
        full(
            "sell/who-buys",
            "GET /sell/customer",
            visit -> visit.go("/sell/customer?" + sale(visit))),
        full(
            "sell/who-buys-nobody-found",
            "GET /sell/customer",
            visit -> visit.go("/sell/customer?q=zzzz")),
        full(
            "sell/for-a-customer",
            "GET /sell/for",
            visit -> {
              visit.go("/sell/customer?q=alice&lines=%d:2", visit.shop().hammer);
              visit.press("Alice Johnson");
              visit.sees("Alice Johnson");
            }));
  }

  private static List<Scene> chargedAndParked() {
    return List.of(
        full("sell/charge-cash", CHARGE, visit -> visit.go(charge(visit, "cash"))),
        full("sell/charge-card", CHARGE, visit -> visit.go(charge(visit, "card"))),
        full("sell/charge-transfer", CHARGE, visit -> visit.go(charge(visit, "transfer"))),
        full("sell/charge-later", CHARGE, visit -> visit.go(charge(visit, "later"))),
        full(
            "sell/charge-store-credit",
            CHARGE,
            visit -> {
              visit.shop().giveCredit(visit.shop().alice, 1500);
              visit.go(charge(visit, "store_credit"));
            }),
        full(
            "sell/charge-nothing",
            CHARGE,
            visit -> visit.go("/sell/charge?lines=%d:1&discount=100%%25", visit.shop().hammer)),
        full(
            "sell/charge-change",
            "GET /sell/charge/change",
            visit -> {
              visit.go(charge(visit, "cash"));
              visit.page().locator("#tendered").pressSequentially("100");
              visit.page().locator("#change strong").waitFor();
            }),
        error(
            "sell/charge-too-little",
            "POST /sell/charge",
            visit -> {
              visit.go(charge(visit, "cash"));
              visit.fillIn("#tendered", "5");
              visit.press("Take");
              visit.page().locator("#tendered-error").waitFor();
            }),
        full(
            "sell/charge-rest",
            "GET /sell/rest/{id}",
            visit -> visit.go("/sell/rest/%d", partlyPaid(visit.shop()))),
        error(
            "sell/charge-rest-too-little",
            "POST /sell/rest/{id}",
            visit -> {
              visit.go("/sell/rest/%d", partlyPaid(visit.shop()));
              visit.fillIn("#tendered", "5");
              visit.press("Take");
              visit.page().locator("#tendered-error").waitFor();
            }),
        error(
            "sell/rest-paid-meanwhile",
            "POST /sell/rest/{id}",
            visit -> {
              var order = partlyPaid(visit.shop());
              visit.go("/sell/rest/%d", order);
              visit
                  .shop()
                  .post("/orders/" + order + "/payments", java.util.Map.of("method", "card"));
              visit.fillIn("#tendered", "5");
              visit.press("Take");
              visit.sees("Somebody took the rest meanwhile");
            }),
        error(
            "sell/price-changed-while-charging",
            "POST /sell/charge",
            visit -> {
              var chisel = visit.shop().product("Bench chisel, 20 mm", 1890, 3);
              visit.go("/sell/charge?lines=%d:2", chisel);
              FullShop.execute("update widgets set price_minor = 1990 where id = " + chisel);
              visit.press("Take");
              visit.sees("another amount by now");
            }),
        error(
            "sell/sold-out-while-charging",
            "POST /sell/charge",
            visit -> {
              var shop = visit.shop();
              var drill = shop.product("Twist drill set, 19 pieces", 2490, 3);
              visit.go("/sell/charge?lines=%d:2,%d:3", shop.hammer, drill);
              shop.takeAway(drill, 2);
              visit.press("Take");
              visit.sees("Only 1 left");
            }),
        error(
            "sell/charged-already",
            "POST /sell/charge",
            visit -> {
              var shop = visit.shop();
              var key = java.util.UUID.randomUUID();
              visit.go("/sell/charge?sale=%s&lines=%d:1", key, shop.hammer);
              visit.press("Take");
              visit.sees("To the order");
              visit.go("/sell/charge?sale=%s&lines=%d:2", key, shop.hammer);
              visit.press("Take");
              visit.sees("charged already");
            }),
        empty("sell/nothing-parked", "GET /sell/parked", visit -> visit.go("/sell/parked")),
        full(
            "sell/parked",
            "GET /sell/parked",
            visit -> {
              visit.shop().parked(visit.shop().alice, visit.shop().hammer, 2);
              visit.shop().parked(visit.shop().bob, visit.shop().hammer, 1);
              visit.go("/sell/parked");
            }),
        full(
            "sell/just-parked",
            "POST /sell/parked",
            visit -> {
              visit.go("/sell?" + sale(visit));
              visit.press("Park");
              visit.sees("The sale is parked");
            }),
        full(
            "sell/taken-up-again",
            "GET /sell/parked/{id}",
            visit ->
                visit.go(
                    "/sell/parked/%d",
                    visit.shop().parked(visit.shop().alice, visit.shop().hammer, 2))),
        full(
            "sell/parked-discarded",
            "POST /sell/parked/{id}/discard",
            visit -> {
              visit.shop().parked(visit.shop().alice, visit.shop().hammer, 2);
              visit.go("/sell/parked");
              visit.page().locator(".parked form[action*=discard] button").first().click();
              visit.sees("The parked sale is discarded");
            }),
        full(
            "sell/parked-taken-back",
            "POST /sell/parked/{id}/undo",
            visit -> {
              visit.shop().parked(visit.shop().alice, visit.shop().hammer, 2);
              visit.go("/sell/parked");
              visit.page().locator(".parked form[action*=discard] button").first().click();
              visit.page().locator(".toast button").click();
              visit.sees("the sale is parked again");
            }),
        full(
            "sell/thrown-away",
            "POST /sell/over",
            visit -> {
              visit.go("/sell?" + sale(visit));
              visit.press("Start over");
              visit.sees("The sale is thrown away");
            }),
        full(
            "sell/thrown-away-and-taken-back",
            "POST /sell/over/{sale}/undo",
            visit -> {
              visit.go("/sell?" + sale(visit));
              visit.press("Start over");
              visit.page().locator(".toast button").click();
              visit.page().locator("#total").waitFor();
            }),
        error(
            "sell/parked-gone-meanwhile",
            "POST /sell/parked",
            visit -> {
              var shop = visit.shop();
              var draft = shop.parked(shop.alice, shop.hammer, 2);
              visit.go("/sell/parked/%d", draft);
              shop.post("/orders/" + draft + "/cancel", java.util.Map.of("reason", "gone"));
              visit.press("Park");
              visit.page().locator(".notice-slot .error").waitFor();
            }));
  }

  private static void askForCut(Visit visit) {
    visit.go("/sell/cut?lines=%d:2&line=%d", visit.shop().hammer, visit.shop().hammer);
  }

  private static long partlyPaid(FullShop shop) {
    var order = shop.unpaid(shop.alice, shop.hammer, 2);
    shop.post(
        "/orders/" + order + "/payments",
        java.util.Map.of("method", "cash", "amountMinor", 1000, "tenderedMinor", 5000));
    return order;
  }

  private static String charge(Visit visit, String method) {
    return "/sell/charge?" + sale(visit) + "&method=" + method;
  }

  /**
   * A line's discount is encoded once more, for {@code ~} and {@code ;} stand between its parts.
   */
  private static String sale(Visit visit) {
    var shop = visit.shop();
    return "lines=%d:2,%d:1&cuts=%d~10%%2525~dented&customer=%d&discount=5&reason=regular"
        .formatted(shop.hammer, shop.glue, shop.hammer, shop.alice);
  }
}
