package io.usualstore.frontend.gallery;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every page that staff can meet, in every state. */
final class Catalogue {

  private Catalogue() {}

  /** In the order in which one shop has them. */
  static List<Scene> scenes() {
    return Stream.of(
            HomeScenes.all(),
            StaffScenes.all(),
            SellScenes.all(),
            OrderScenes.all(),
            CatalogScenes.all(),
            StockScenes.all(),
            CustomerScenes.all(),
            SearchScenes.all(),
            FailureScenes.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Scene::kind))
        .toList();
  }
}
