package io.usualstore.frontend.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Which methods an address has. JAX-RS refuses the others without a word about these. */
@ApplicationScoped
public class AllowedMethods {
  private Map<String, Set<String>> byTemplate;

  /** Empty where nothing is at this path by any method. */
  public Set<String> of(String path) {
    var wanted = trimmed(path);
    return byTemplate().entrySet().stream()
        .filter(known -> fits(known.getKey(), wanted))
        .min(Comparator.comparing(known -> parameters(known.getKey())))
        .map(Map.Entry::getValue)
        .orElse(Set.of());
  }

  /** Read when it is first asked for: most shops are never asked. */
  private synchronized Map<String, Set<String>> byTemplate() {
    if (byTemplate == null) {
      var found = new TreeMap<String, Set<String>>();
      RuntimeResourceVisitor.visitRuntimeResources(
          "",
          ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
          new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
              if (method != null) {
                var methods = found.computeIfAbsent(trimmed(path), p -> new TreeSet<>());
                methods.addAll(method.equals("GET") ? Set.of("GET", "HEAD") : Set.of(method));
                methods.add("OPTIONS");
              }
            }
          });
      byTemplate = found;
    }
    return byTemplate;
  }

  private static boolean fits(String template, String path) {
    var pattern =
        Stream.of(template.split("/"))
            .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
            .collect(Collectors.joining("/"));
    return path.matches(pattern);
  }

  private static long parameters(String template) {
    return template.chars().filter(letter -> letter == '{').count();
  }

  private static String trimmed(String path) {
    return path.replaceAll("^/+|/+$", "");
  }
}
