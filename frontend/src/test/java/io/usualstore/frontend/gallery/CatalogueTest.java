package io.usualstore.frontend.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A page that nobody looks at is a page that breaks unseen. */
class CatalogueTest {

  @Test
  void everyPageOfTheProgramHasAScene() throws IOException {
    var shown = Catalogue.scenes().stream().map(Scene::asks).collect(Collectors.toSet());
    assertThat(shown).containsExactlyInAnyOrderElementsOf(pages());
  }

  @Test
  void noTwoScenesHaveOneName() {
    assertThat(Catalogue.scenes()).extracting(Scene::name).doesNotHaveDuplicates();
  }

  private static Set<String> pages() throws IOException {
    return pageClasses().stream()
        .flatMap(type -> pages(type).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<? extends Class<?>> pageClasses() throws IOException {
    var classes = java.nio.file.Path.of("target", "classes");
    try (var files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith("Pages.class"))
          .map(file -> file.replace(".class", "").replace(java.io.File.separatorChar, '.'))
          .map(CatalogueTest::load)
          .toList();
    }
  }

  private static List<String> pages(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> isPage(type, method))
        .map(method -> verb(method) + " " + path(type, method))
        .toList();
  }

  private static boolean isPage(Class<?> type, Method method) {
    var produces =
        method.isAnnotationPresent(Produces.class)
            ? method.getAnnotation(Produces.class)
            : type.getAnnotation(Produces.class);
    return !verb(method).isEmpty()
        && produces != null
        && List.of(produces.value()).contains(MediaType.TEXT_HTML);
  }

  private static String verb(Method method) {
    return method.isAnnotationPresent(GET.class)
        ? "GET"
        : method.isAnnotationPresent(POST.class) ? "POST" : "";
  }

  /** As declared, less the patterns of its variables. */
  private static String path(Class<?> type, Method method) {
    var below =
        method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "";
    var path = type.getAnnotation(Path.class).value() + "/" + below;
    return path.replaceAll(":[^}]*}", "}").replaceAll("//+", "/").replaceFirst("(?<=.)/$", "");
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
