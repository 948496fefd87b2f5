package io.usualstore.frontend.gallery;

import static io.usualstore.frontend.gallery.Scene.empty;
import static io.usualstore.frontend.gallery.Scene.error;
import static io.usualstore.frontend.gallery.Scene.full;

import io.usualstore.frontend.support.Staff;
import java.util.List;

final class StockScenes {

  private static final String SHEET = "GET /stock/{kind}";
  private static final String SCAN = "POST /stock/{kind}/scan";
  private static final String BOOK = "POST /stock/{kind}/book";
  private static final String HISTORY = "GET /stock/history/{widget}";

  private StockScenes() {}

  static List<Scene> all() {
    return List.of(
        empty("stock/nothing-low", "GET /stock", visit -> visit.go("/stock")),
        full("stock/low", "GET /stock", visit -> visit.go("/stock")),
        full(
            "stock/to-count",
            "GET /stock",
            visit -> {
              visit.shop().soldFound(visit.shop().rope, 5000);
              visit.go("/stock");
              visit.sees("To count");
            }),
        full("stock/low-for-a-viewer", "GET /stock", visit -> visit.go("/stock")).by(Staff.VIEWER),
        full("stock/history", HISTORY, visit -> visit.go("/stock/history/%d", visit.shop().glue)),
        full(
            "stock/history-of-nothing",
            HISTORY,
            visit -> visit.go("/stock/history/%d", visit.shop().rope)),
        empty("stock/receive-nothing-yet", SHEET, visit -> visit.go("/stock/receive")),
        full("stock/receive", SHEET, visit -> visit.go(sheet(visit, "receive"))),
        full(
            "stock/receive-scanned",
            SCAN,
            visit -> {
              visit.go(sheet(visit, "receive"));
              visit.enter("4006381333931");
              visit.sees("Wood glue");
            }),
        error(
            "stock/receive-unknown-code",
            SCAN,
            visit -> {
              visit.go(sheet(visit, "receive"));
              visit.enter("98765431");
              visit.sees("No product has the code");
            }),
        full(
            "stock/receive-which-one",
            SCAN,
            visit -> {
              visit.go("/stock/receive");
              visit.enter("screws");
              visit.sees("Which one?");
            }),
        full(
            "stock/receive-changed",
            "POST /stock/{kind}/change",
            visit -> {
              visit.go(sheet(visit, "receive"));
              visit.page().locator("button[name=drop]").first().click();
              visit.sees("Book the delivery");
            }),
        error(
            "stock/receive-refused",
            BOOK,
            visit -> {
              visit.go(sheet(visit, "receive"));
              visit.page().locator("[name=quantity]").first().fill("14006381333931");
              visit.press("Book the delivery");
              visit.sees("This looks like a barcode");
            }),
        full(
            "stock/received",
            BOOK,
            visit -> {
              var wax = visit.shop().product("Floor wax 1 l", 1290, 3);
              visit.go("/stock/receive?widget=%d&quantity=24", wax);
              visit.press("Book the delivery");
              visit.sees("24 pieces of 1 product received");
            }),
        full("stock/count", SHEET, visit -> visit.go(sheet(visit, "count"))),
        error(
            "stock/count-lost-race",
            BOOK,
            visit -> {
              var shop = visit.shop();
              var cable = shop.product("Cable tie 200 mm", 390, 10);
              visit.go("/stock/count?widget=%d&quantity=7", cable);
              shop.receive(cable, 5);
              visit.press("Book the differences");
              visit.sees("15 in stock now");
            }));
  }

  private static String sheet(Visit visit, String kind) {
    return "/stock/%s?widget=%d&quantity=12&widget=%d&quantity=3"
        .formatted(kind, visit.shop().hammer, visit.shop().rope);
  }
}
