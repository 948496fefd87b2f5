package io.usualstore.frontend.robot;

import static java.util.Comparator.comparingLong;
import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Few rows in which each two values of two factors stand together at least once: greedily. */
final class AllPairs {

  private AllPairs() {}

  /** Each row begins with a pair that is left, and takes of each factor what adds most of them. */
  static List<Map<String, String>> of(LinkedHashMap<String, List<String>> factors) {
    var left = pairs(factors);
    var rows = new ArrayList<Map<String, String>>();
    while (!left.isEmpty()) {
      var row = new LinkedHashMap<String, String>();
      left.iterator().next().forEach(value -> row.put(value.getKey(), value.getValue()));
      for (var factor : factors.keySet()) {
        if (!row.containsKey(factor)) {
          var values = factors.get(factor).stream().map(value -> entry(factor, value));
          row.put(factor, values.max(comparingLong(v -> news(left, row, v))).get().getValue());
        }
      }
      left.removeIf(row.entrySet()::containsAll);
      rows.add(row);
    }
    return rows;
  }

  private static long news(
      Set<Set<Map.Entry<String, String>>> left,
      Map<String, String> row,
      Map.Entry<String, String> value) {
    return left.stream()
        .filter(pair -> pair.contains(value) && pair.stream().anyMatch(row.entrySet()::contains))
        .count();
  }

  private static Set<Set<Map.Entry<String, String>>> pairs(Map<String, List<String>> factors) {
    var pairs = new LinkedHashSet<Set<Map.Entry<String, String>>>();
    factors.forEach(
        (one, values) ->
            factors.forEach(
                (other, others) -> {
                  if (one.compareTo(other) < 0) {
                    values.forEach(
                        a ->
                            others.forEach(b -> pairs.add(Set.of(entry(one, a), entry(other, b)))));
                  }
                }));
    return pairs;
  }
}
