package io.usualstore.frontend.gallery;

import static io.usualstore.frontend.gallery.Scene.empty;
import static io.usualstore.frontend.gallery.Scene.full;

import java.util.List;

final class HomeScenes {

  private HomeScenes() {}

  static List<Scene> all() {
    return List.of(
        empty("home/new-shop", "GET /", visit -> visit.go("/")),
        full("home/a-day", "GET /", visit -> visit.go("/")),
        full(
            "home/days-as-a-table",
            "GET /",
            visit -> {
              visit.go("/");
              visit.open("As a table");
            }),
        full(
            "home/account-menu",
            "GET /",
            visit -> {
              visit.go("/");
              visit.page().locator("details.menu > summary").click();
            }),
        full(
            "home/keys",
            "GET /",
            visit -> {
              visit.go("/");
              visit.page().keyboard().press("?");
              visit.sees("A barcode goes to the sale");
            }));
  }
}
