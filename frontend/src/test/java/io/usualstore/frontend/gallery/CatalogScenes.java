package io.usualstore.frontend.gallery;

import static io.usualstore.frontend.gallery.Scene.empty;
import static io.usualstore.frontend.gallery.Scene.error;
import static io.usualstore.frontend.gallery.Scene.full;

import io.usualstore.frontend.support.Staff;
import java.util.List;
import java.util.stream.Stream;

final class CatalogScenes {

  private static final String LIST = "GET /products";
  private static final String SHOW = "GET /products/{id}";
  private static final String LABELS = "GET /products/labels";
  private static final String PREVIEW = "POST /products/import/preview";

  private CatalogScenes() {}

  static List<Scene> all() {
    return Stream.of(lists(), products(), pictures(), files()).flatMap(List::stream).toList();
  }

  private static List<Scene> lists() {
    return List.of(
        empty("products/new-shop", LIST, visit -> visit.go("/products")),
        full("products/list", LIST, visit -> visit.go("/products")),
        full("products/list-for-a-viewer", LIST, visit -> visit.go("/products")).by(Staff.VIEWER),
        full("products/low", LIST, visit -> visit.go("/products?show=low")),
        full("products/no-match", LIST, visit -> visit.go("/products?q=zzzz")),
        empty("products/labels-none", LABELS, visit -> visit.go("/products/labels")),
        full(
            "products/labels",
            LABELS,
            visit ->
                visit.go(
                    "/products/labels?widget=%d&copies=3&widget=%d&copies=2",
                    visit.shop().hammer, visit.shop().glue)),
        error(
            "products/labels-unknown-code",
            LABELS,
            visit -> visit.go("/products/labels?q=98765432&widget=%d", visit.shop().hammer)));
  }

  private static List<Scene> products() {
    return List.of(
        full("products/new", "GET /products/new", visit -> visit.go("/products/new")),
        error(
            "products/new-refused",
            "POST /products",
            visit -> {
              visit.go("/products/new");
              visit.unguarded();
              visit.fillIn("#name", "Hammer <500 g>");
              visit.fillIn("#price", "cheap");
              visit.fillIn("#taxRate", "200 %");
              visit.fillIn("#lowStockMark", "few");
              visit.press("Save");
              visit.page().locator("#price-error").waitFor();
            }),
        error(
            "products/sku-taken",
            "POST /products",
            visit -> {
              visit.go("/products/new");
              visit.fillIn("#name", "Claw hammer 600 g");
              visit.fillIn("#sku", visit.shop().sku(visit.shop().hammer));
              visit.fillIn("#price", "21.90");
              visit.press("Save");
              visit.sees("Another product has this SKU");
            }),
        full("products/one", SHOW, visit -> visit.go("/products/%d", visit.shop().glue)),
        full("products/never-moved", SHOW, visit -> visit.go("/products/%d", visit.shop().rope)),
        full(
                "products/one-for-a-viewer",
                SHOW,
                visit -> visit.go("/products/%d", visit.shop().glue))
            .by(Staff.VIEWER),
        full(
            "products/about-to-delete",
            SHOW,
            visit -> {
              visit.go("/products/%d", visit.shop().rope);
              visit.open("Archive");
              visit.open("Delete");
            }),
        full(
            "products/edit",
            "GET /products/{id}/edit",
            visit -> visit.go("/products/%d/edit", visit.shop().glue)),
        error(
            "products/lost-race",
            "POST /products/{id}",
            visit -> {
              var id = visit.shop().product("Cordless drill 18 V", 12900, 4);
              visit.go("/products/%d/edit", id);
              var other = visit.elsewhere();
              other.go("/products/%d/edit", id);
              other.fillIn("#price", "119.00");
              other.fillIn("#description", "With two batteries");
              other.press("Save");
              visit.fillIn("#price", "125.00");
              visit.press("Save");
              visit.sees("Both versions");
            }),
        error(
            "products/movement-refused",
            "POST /products/{id}/stock",
            visit -> {
              visit.go("/products/%d", visit.shop().glue);
              visit.unguarded();
              visit.fillIn("#quantity", "some");
              visit.press("Record");
              visit.page().locator("#quantity-error").waitFor();
            }),
        error(
            "products/archived-meanwhile",
            "POST /products/{id}/stock",
            visit -> {
              var rasp = visit.shop().product("Wood rasp, half round", 1490, 3);
              visit.go("/products/%d", rasp);
              FullShop.execute("update widgets set archived_at = now() where id = " + rasp);
              visit.unguarded();
              visit.fillIn("#quantity", "some");
              visit.press("Record");
              visit.sees("Somebody archived this product meanwhile");
            }),
        full(
            "products/archived",
            "POST /products/{id}/archive",
            visit -> {
              archive(visit);
              visit.sees("it can't be sold any more");
            }),
        full(
            "products/restored",
            "POST /products/{id}/restore",
            visit -> {
              archive(visit);
              visit.press("Bring back");
              visit.sees("can be sold again");
            }),
        full(
            "products/archived-ones",
            LIST,
            visit -> {
              archive(visit);
              visit.go("/products?show=archived");
            }),
        error(
            "products/moved-before-it-was-deleted",
            "POST /products/{id}/delete",
            visit -> {
              var id = visit.shop().product("Masking tape 50 m", 490, 0);
              visit.go("/products/%d", id);
              visit.shop().receive(id, 5);
              visit.open("Delete");
              visit.press("Delete");
              visit.page().locator(".summary").waitFor();
            }));
  }

  private static List<Scene> pictures() {
    return List.of(
        full(
            "products/without-picture",
            "GET /products/{id}/image",
            visit -> visit.go("/products/%d/image", visit.shop().rope)),
        error(
            "products/picture-refused",
            "POST /products/{id}/image",
            visit -> {
              visit.go("/products/%d/image", visit.shop().rope);
              visit.choose("Choose a picture", "x.png", "image/png", "<svg/>");
              visit.press("Use this picture");
              visit.sees("Use a PNG, JPEG, WebP or GIF picture");
            }),
        full(
            "products/with-picture",
            "GET /products/{id}/image",
            visit -> visit.go("/products/%d/image", Pictures.of(visit.shop()))),
        full(
            "products/picture-removed",
            "POST /products/{id}/image/remove",
            visit -> {
              visit.go("/products/%d/image", Pictures.of(visit.shop()));
              visit.press("Remove the picture");
              visit.sees("The picture is removed");
            }));
  }

  private static List<Scene> files() {
    return List.of(
        full("products/import", "GET /products/import", visit -> visit.go("/products/import")),
        error(
            "products/import-of-nothing",
            PREVIEW,
            visit -> {
              visit.go("/products/import");
              visit.unguarded();
              visit.press("Check the file");
              visit.page().locator("#file-error").waitFor();
            }),
        error(
            "products/import-with-errors",
            PREVIEW,
            visit -> {
              look(visit, "sku,name,price\nA-1,,x\nA-2,Rasp 200 mm,9.50\n,Chisel,cheap\n");
              visit.sees("Nothing is imported");
            }),
        full(
            "products/import-changes-nothing",
            PREVIEW,
            visit -> {
              look(
                  visit,
                  "sku,name\n%s,Claw hammer 500 g\n"
                      .formatted(visit.shop().sku(visit.shop().hammer)));
              visit.sees("0 new, 0 changed");
            }),
        full("products/import-preview", PREVIEW, CatalogScenes::preview),
        full(
            "products/imported",
            "POST /products/import",
            visit -> {
              preview(visit);
              visit.press("Import these products");
              visit.sees("Imported:");
            }));
  }

  private static void preview(Visit visit) {
    var next = visit.shop().product("Spirit level 60 cm", 2390, 4);
    look(
        visit,
        "sku,name,price\n%1$s,Spirit level 60 cm,21.90\n%1$s-R,Rasp 200 mm,9.50\n%1$s-C,Chisel 16 mm,14.90\n"
            .formatted(visit.shop().sku(next)));
    visit.sees("2 new, 1 changed");
  }

  private static void look(Visit visit, String csv) {
    visit.go("/products/import");
    visit.choose("CSV file", "products.csv", "text/csv", csv);
    visit.press("Check the file");
  }

  private static void archive(Visit visit) {
    visit.go("/products/%d", visit.shop().product("Bow saw 610 mm", 1790, 2));
    visit.open("Archive");
    visit.press("Archive");
  }
}
