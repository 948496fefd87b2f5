package io.usualstore.frontend.gallery;

import static io.usualstore.frontend.gallery.Scene.empty;
import static io.usualstore.frontend.gallery.Scene.error;
import static io.usualstore.frontend.gallery.Scene.full;

import io.usualstore.frontend.support.Staff;
import java.util.List;

final class CustomerScenes {

  private static final String LIST = "GET /customers";
  private static final String SHOW = "GET /customers/{id}";
  private static final String MERGE = "GET /customers/{id}/merge";
  private static final String CREDIT = "GET /customers/{customer}/store-credit";

  private CustomerScenes() {}

  static List<Scene> all() {
    return List.of(
        empty("customers/new-shop", LIST, visit -> visit.go("/customers")),
        full("customers/list", LIST, visit -> visit.go("/customers")),
        full("customers/no-match", LIST, visit -> visit.go("/customers?q=zzzz")),
        full("customers/new", "GET /customers/new", visit -> visit.go("/customers/new")),
        error(
            "customers/new-refused",
            "POST /customers",
            visit -> {
              visit.go("/customers/new");
              visit.unguarded();
              visit.fillIn("#email", "alice@example.com");
              visit.fillIn("#tags", "x".repeat(51));
              visit.press("Save");
              visit.sees("Use at most 50 characters");
            }),
        full(
            "customers/created",
            SHOW,
            visit -> {
              visit.go("/customers/new?name=Grace%20Reid");
              visit.press("Save");
              visit.sees("is now a customer");
            }),
        full(
            "customers/regular",
            SHOW,
            visit -> {
              var shop = visit.shop();
              shop.unpaid(shop.alice, shop.hammer, 1);
              shop.sold(shop.alice, shop.hammer, 1);
              visit.go("/customers/%d", shop.alice);
            }),
        full(
            "customers/without-orders", SHOW, visit -> visit.go("/customers/%d", visit.shop().bob)),
        full("customers/for-a-viewer", SHOW, visit -> visit.go("/customers/%d", visit.shop().alice))
            .by(Staff.VIEWER),
        full(
            "customers/edit",
            "GET /customers/{id}/edit",
            visit -> visit.go("/customers/%d/edit", visit.shop().alice)),
        error(
            "customers/lost-race",
            "POST /customers/{id}",
            visit -> {
              var id = visit.shop().customer("Bea Ashdown");
              visit.go("/customers/%d/edit", id);
              var other = visit.elsewhere();
              other.go("/customers/%d/edit", id);
              other.fillIn("#phone", "+44 7700 900111");
              other.fillIn("#note", "Rings before she comes\nPays by card");
              other.press("Save");
              visit.fillIn("#phone", "+44 7700 900222");
              visit.press("Save");
              visit.sees("Both versions");
            }),
        full(
            "customers/merge-whom",
            MERGE,
            visit -> {
              visit.shop().customer("Cara Clarke");
              visit.go("/customers/%d/merge", visit.shop().customer("Cara Clark"));
              visit.sees("Cara Clarke");
            }),
        full(
            "customers/merge-nobody-found",
            MERGE,
            visit -> visit.go("/customers/%d/merge?q=zzzz", visit.shop().bob)),
        full("customers/merge", MERGE, CustomerScenes::lookAtMerge),
        error(
            "customers/merge-lost-race",
            "POST /customers/{id}/merge",
            visit -> {
              lookAtMerge(visit);
              FullShop.execute(
                  "update customers set version = version + 1, phone = '+44 7700 900333' where id = (select max(id) from customers)");
              visit.press("Merge the two");
              visit.sees("One of the two was changed meanwhile");
            }),
        full(
            "customers/erase",
            "GET /customers/{id}/erase",
            visit -> visit.go("/customers/%d/erase", visit.shop().alice)),
        error(
            "customers/erase-not-sure",
            "POST /customers/{id}/erase",
            visit -> {
              visit.go("/customers/%d/erase", visit.shop().bob);
              visit.unguarded();
              visit.press("Erase for good");
              visit.sees("Tick this");
            }),
        full(
            "customers/erased",
            "POST /customers/{id}/erase",
            visit -> {
              var shop = visit.shop();
              var id = shop.customer("Dora Holloway");
              shop.sold(id, shop.hammer, 1);
              visit.go("/customers/%d/erase", id);
              visit.page().locator("#sure").check();
              visit.press("Erase for good");
              visit.sees("Erased on");
            }),
        full(
            "customers/store-credit",
            CREDIT,
            visit -> {
              visit.shop().giveCredit(visit.shop().alice, 1500);
              visit.go("/customers/%d/store-credit", visit.shop().alice);
            }),
        full(
                "customers/store-credit-for-staff",
                CREDIT,
                visit -> visit.go("/customers/%d/store-credit", visit.shop().bob))
            .by(Staff.SELLER),
        error(
            "customers/store-credit-refused",
            "POST /customers/{customer}/store-credit",
            visit -> {
              visit.go("/customers/%d/store-credit", visit.shop().bob);
              visit.fillIn("#amount", "a lot");
              visit.fillIn("#reason", "an apology");
              visit.press("Give");
              visit.sees("Write an amount");
            }));
  }

  private static void lookAtMerge(Visit visit) {
    var shop = visit.shop();
    var kept = shop.customer("Emma Lambert");
    var gone = shop.customer("Emma Lambert, Renovations");
    shop.sold(gone, shop.hammer, 1);
    visit.go("/customers/%d/merge?other=%d", kept, gone);
  }
}
