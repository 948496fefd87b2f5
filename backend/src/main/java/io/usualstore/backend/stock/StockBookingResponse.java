package io.usualstore.backend.stock;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.usualstore.backend.stock.OrderStock.Quantity;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a delivery or a count changed, in the order of its lines. */
@RegisterForReflection // a body that no resource method has as its type
record StockBookingResponse(List<Line> lines) {
  /**
   * @param quantity the level's change, signed
   * @param level the level after it
   */
  @RegisterForReflection
  @Schema(name = "BookedLine")
  record Line(long widgetId, String sku, String name, int quantity, int level) {}

  static StockBookingResponse of(List<Quantity> changes, Map<Long, WidgetLevel> levels) {
    return new StockBookingResponse(
        changes.stream().map(change -> line(change, levels.get(change.widgetId()))).toList());
  }

  private static Line line(Quantity change, WidgetLevel now) {
    return new Line(now.widgetId(), now.sku(), now.name(), change.quantity(), now.level());
  }
}
