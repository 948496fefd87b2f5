package io.usualstore.backend.stock;

import io.usualstore.backend.stock.OrderStock.Quantity;
import java.util.Comparator;
import java.util.List;

/**
 * Movements of one kind that are booked together, all or none.
 *
 * @param orderId of sales and returns; null: none
 * @param changes signed, in the order of their widgets, so that two batches never wait for each
 *     other in a circle
 */
record MovementBatch(
    StockMovementKind kind, Long orderId, String reason, long staffId, List<Quantity> changes) {

  MovementBatch {
    changes = changes.stream().sorted(Comparator.comparing(Quantity::widgetId)).toList();
  }
}
