package io.usualstore.frontend.gallery;

import static io.usualstore.frontend.gallery.Scene.empty;
import static io.usualstore.frontend.gallery.Scene.error;
import static io.usualstore.frontend.gallery.Scene.full;

import io.usualstore.frontend.support.Staff;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

final class OrderScenes {

  private static final String LIST = "GET /orders";
  private static final String SHOW = "GET /orders/{id}";
  private static final String REFUND = "GET /orders/{id}/refund";

  private OrderScenes() {}

  static List<Scene> all() {
    return Stream.of(listsAndOrders(), steps(), refunds()).flatMap(List::stream).toList();
  }

  private static List<Scene> listsAndOrders() {
    return List.of(
        empty("orders/new-shop", LIST, visit -> visit.go("/orders")),
        full("orders/list", LIST, visit -> visit.go("/orders")),
        full("orders/list-for-a-viewer", LIST, visit -> visit.go("/orders")).by(Staff.VIEWER),
        full("orders/unpaid-ones", LIST, visit -> visit.go("/orders?status=unpaid")),
        full("orders/no-match", LIST, visit -> visit.go("/orders?q=zzzz")),
        order("orders/unpaid", shop -> shop.unpaid(shop.alice, shop.hammer, 2)),
        order("orders/paid", shop -> shop.paid(shop.alice, shop.hammer, 2)),
        order("orders/fulfilled", shop -> shop.sold(shop.alice, shop.hammer, 1)),
        order("orders/draft", shop -> shop.parked(shop.alice, shop.hammer, 2)),
        order(
            "orders/cancelled",
            shop -> {
              var order = shop.unpaid(shop.alice, shop.hammer, 1);
              shop.post("/orders/" + order + "/cancel", Map.of("reason", "bought elsewhere"));
              return order;
            }),
        order("orders/refund-to-pay-out", OrderScenes::refundGranted),
        order("orders/refund-to-pay-out-for-staff", OrderScenes::refundGranted).by(Staff.SELLER),
        order(
            "orders/refunded",
            shop -> {
              var order = refundGranted(shop);
              shop.payOut(order);
              return order;
            }),
        order("orders/unpaid-for-a-viewer", shop -> shop.unpaid(shop.alice, shop.hammer, 1))
            .by(Staff.VIEWER),
        full(
            "orders/receipt",
            "GET /orders/{id}/receipt",
            visit ->
                visit.go(
                    "/orders/%d/receipt",
                    visit.shop().sold(visit.shop().alice, visit.shop().hammer, 2))),
        full(
            "orders/just-sold",
            "GET /orders/{id}/receipt",
            visit -> {
              visit.go("/sell/charge?lines=%d:2", visit.shop().hammer);
              visit.fillIn("#tendered", "50");
              visit.press("Take");
              visit.sees("To the order");
            }));
  }

  private static List<Scene> steps() {
    return List.of(
        full(
            "orders/part-paid",
            "POST /orders/{id}/payment",
            visit -> {
              visit.go(
                  "/orders/%d", visit.shop().unpaid(visit.shop().alice, visit.shop().hammer, 2));
              visit.fillIn("#part", "20");
              visit.fillIn("#tendered", "50");
              visit.press("Take payment");
              visit.sees("Change: €30.00");
            }),
        error(
            "orders/paid-meanwhile",
            "POST /orders/{id}/payment",
            visit -> {
              var shop = visit.shop();
              var order = shop.unpaid(shop.alice, shop.hammer, 1);
              visit.go("/orders/%d", order);
              shop.post("/orders/" + order + "/payments", Map.of("method", "cash"));
              visit.fillIn("#part", "abc");
              visit.press("Take payment");
              visit.sees("Somebody did this meanwhile");
            }),
        error(
            "orders/payment-refused",
            "POST /orders/{id}/payment",
            visit -> {
              visit.go(
                  "/orders/%d", visit.shop().unpaid(visit.shop().alice, visit.shop().hammer, 2));
              visit.fillIn("#part", "3000");
              visit.press("Take payment");
              visit.sees("Write an amount up to");
            }),
        full(
            "orders/handed-over",
            "POST /orders/{id}/fulfil",
            visit -> {
              visit.go("/orders/%d", visit.shop().paid(visit.shop().alice, visit.shop().hammer, 1));
              visit.press("Hand over");
              visit.sees("is handed over");
            }),
        full(
            "orders/about-to-cancel",
            SHOW,
            visit -> {
              visit.go(
                  "/orders/%d", visit.shop().unpaid(visit.shop().alice, visit.shop().hammer, 1));
              visit.open("Cancel the order");
            }),
        error(
            "orders/paid-before-it-was-cancelled",
            "POST /orders/{id}/cancel",
            visit -> {
              var shop = visit.shop();
              var order = shop.unpaid(shop.alice, shop.hammer, 1);
              visit.go("/orders/%d", order);
              shop.post(
                  "/orders/" + order + "/payments", Map.of("method", "card", "amountMinor", 1990));
              visit.open("Cancel the order");
              visit.fillIn("#reason", "bought elsewhere");
              visit.press("Cancel the order");
              visit.page().locator(".summary[role=alert]").waitFor();
            }));
  }

  private static List<Scene> refunds() {
    return List.of(
        full("orders/refund", REFUND, OrderScenes::askForRefund),
        full(
            "orders/refund-amount",
            "GET /orders/{id}/refund/amount",
            visit -> {
              askForRefund(visit);
              visit.page().locator(".quantity").first().fill("1");
              visit.page().locator("#reason").focus();
              visit.page().locator("#goes-back strong").waitFor();
            }),
        error(
            "orders/refund-more-than-sold",
            REFUND,
            visit -> {
              askForRefund(visit);
              visit.page().locator(".quantity").first().fill("7");
              visit.fillIn("#reason", "the handle is loose");
              visit.press("Review");
              visit.page().locator(".line-name .error").waitFor();
            }),
        error(
            "orders/refund-of-nothing",
            REFUND,
            visit -> {
              askForRefund(visit);
              visit.unguarded();
              visit.press("Review");
              visit.page().locator("#amount-error").waitFor();
            }),
        full("orders/refund-review", REFUND, OrderScenes::reviewRefund),
        error(
            "orders/refund-granted-meanwhile",
            "POST /orders/{id}/refund",
            visit -> {
              var order = reviewRefund(visit);
              visit.shop().grantRefund(order);
              visit.press("Grant");
              visit.page().locator(".summary").waitFor();
            }),
        full(
            "orders/refund-granted",
            "POST /orders/{id}/refund",
            visit -> {
              reviewRefund(visit);
              visit.press("Grant");
              visit.sees("The refund is granted");
            }),
        full(
            "orders/refund-withdrawn",
            "POST /orders/{id}/refunds/{refund}/withdrawal",
            visit -> {
              visit.go("/orders/%d", refundGranted(visit.shop()));
              visit.open("Withdraw the refund");
              visit.fillIn("details #reason", "granted for the wrong order");
              visit.press("Withdraw the refund");
              visit.sees("The refund is withdrawn");
            }),
        error(
            "orders/payout-refused",
            "POST /orders/{id}/refunds/{refund}/payout",
            visit -> {
              visit.go("/orders/%d", refundGranted(visit.shop()));
              visit.fillIn("#payout", "3000");
              visit.press("Pay out");
              visit.page().locator(".summary").waitFor();
            }));
  }

  private static Scene order(String name, ToLongFunction<FullShop> made) {
    return full(name, SHOW, visit -> visit.go("/orders/%d", made.applyAsLong(visit.shop())));
  }

  private static long refundGranted(FullShop shop) {
    var order = shop.sold(shop.alice, shop.hammer, 2);
    shop.grantRefund(order);
    return order;
  }

  private static long askForRefund(Visit visit) {
    var order = visit.shop().sold(visit.shop().alice, visit.shop().hammer, 2);
    visit.go("/orders/%d/refund", order);
    return order;
  }

  private static long reviewRefund(Visit visit) {
    var order = askForRefund(visit);
    visit.page().locator(".quantity").first().fill("1");
    visit.page().locator("[type=checkbox]").first().check();
    visit.fillIn("#reason", "the handle is loose");
    visit.press("Review");
    visit.page().locator("#due").waitFor();
    return order;
  }
}
