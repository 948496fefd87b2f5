package io.usualstore.frontend.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every address that the program has, with its method: read from its classes. */
final class Routes {

  record Route(String method, String path) {
    /** With a number, or a word, that nothing has. */
    String address() {
      return path.replaceAll("\\{[^}]*}", "999999999");
    }
  }

  private Routes() {}

  static List<Route> all() throws IOException {
    var classes = java.nio.file.Path.of("target", "classes");
    try (var files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.startsWith("io") && file.endsWith(".class"))
          .map(file -> file.replace(".class", "").replace(java.io.File.separatorChar, '.'))
          .map(Routes::load)
          .filter(type -> !type.isInterface() && type.isAnnotationPresent(Path.class))
          .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(m -> of(type, m)))
          .distinct()
          .toList();
    }
  }

  private static Stream<Route> of(Class<?> type, Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
        .map(annotation -> annotation.getAnnotation(HttpMethod.class).value())
        .map(verb -> new Route(verb, path(type, method)));
  }

  private static String path(Class<?> type, Method method) {
    var own = method.getAnnotation(Path.class);
    var whole = type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
    return ("/" + whole).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Routes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
