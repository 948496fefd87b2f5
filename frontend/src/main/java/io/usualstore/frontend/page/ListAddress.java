package io.usualstore.frontend.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a list: its path, its filters and its order, as far as they aren't the usual. */
public record ListAddress(String path, Map<String, String> state) {

  public static ListAddress of(String path) {
    return new ListAddress(path, Map.of());
  }

  /** The same list with this, too; a value that is null or empty is left out. */
  public ListAddress with(String name, Object value) {
    var all = new LinkedHashMap<>(state);
    all.remove(name);
    if (value != null && !value.toString().isEmpty()) {
      all.put(name, value.toString());
    }
    return new ListAddress(path, all);
  }

  @Override
  public String toString() {
    return state.isEmpty()
        ? path
        : state.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + Addresses.encode(entry.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }
}
