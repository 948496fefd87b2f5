package io.usualstore.backend.orders;

import io.usualstore.backend.http.ProblemException;
import io.usualstore.backend.http.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says at each line that wants too much, and isn't sold as found, how much there is. */
class OutOfStock {
  private OutOfStock() {}

  /**
   * @param levels of the lines' widgets
   */
  static ProblemException of(List<OrderLine> lines, Map<Long, Integer> levels) {
    var wanted =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.widgetId, Collectors.summingLong(line -> line.quantity)));
    var found =
        lines.stream()
            .filter(line -> !line.foundReason.isEmpty())
            .map(line -> line.widgetId)
            .collect(Collectors.toSet());
    return ProblemType.OUT_OF_STOCK.asException(
        lines.stream()
            .filter(line -> !found.contains(line.widgetId))
            .filter(line -> wanted.get(line.widgetId) > levels.get(line.widgetId))
            .map(
                line ->
                    RequestedLines.error(
                        line.position - 1,
                        "quantity",
                        "%s: %d left".formatted(line.name, levels.get(line.widgetId))))
            .toList());
  }
}
