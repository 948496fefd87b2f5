package io.usualstore.frontend.gallery;

import static io.usualstore.frontend.gallery.Scene.full;

import java.util.List;

final class SearchScenes {

  private SearchScenes() {}

  static List<Scene> all() {
    return List.of(
        full(
            "search/suggestions",
            "GET /search/suggestions",
            visit -> {
              visit.go("/");
              visit.page().locator("#search").pressSequentially("glue");
              visit.page().locator("#suggestions a").first().waitFor();
            }),
        full("search/blank", "GET /search", visit -> visit.go("/search")),
        full("search/nothing", "GET /search", visit -> visit.go("/search?q=zzzz")),
        full(
            "search/found",
            "GET /search",
            visit -> {
              var shop = visit.shop();
              shop.sold(shop.customer("Hammer & Sons"), shop.hammer, 1);
              visit.go("/search?q=hammer");
              visit.sees("Hammer & Sons");
            }));
  }
}
