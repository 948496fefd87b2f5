package io.usualstore.backend.orders;

import io.usualstore.backend.http.FieldError;
import io.usualstore.backend.http.ProblemType;
import io.usualstore.backend.stock.OrderStock;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each line of an order was paid with, piece by piece: tax and the line's share of the order's
 * discount are in it, and the pieces of all lines add up to the order's total.
 */
class PaidLines {
  private record PaidLine(OrderLine line, long amountMinor) {
    /**
     * Their share of what isn't back yet, rounded half up: whatever came back before and was
     * withdrawn, the last piece takes what is left.
     */
    long ofNext(int pieces) {
      var left = BigInteger.valueOf(amountMinor - line.refundedMinor);
      var piecesLeft = BigInteger.valueOf(line.refundableQuantity());
      return left.multiply(BigInteger.valueOf(pieces))
          .shiftLeft(1)
          .add(piecesLeft)
          .divide(piecesLeft.shiftLeft(1))
          .longValueExact();
    }
  }

  private final Map<Long, PaidLine> byId = new LinkedHashMap<>();

  /**
   * @param lines all of the order's, in their order
   */
  PaidLines(Order order, List<OrderLine> lines) {
    var shares =
        Discount.spread(order.discountMinor, lines.stream().map(line -> line.totalMinor).toList());
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var net = line.totalMinor - shares.get(i);
      byId.put(line.id, new PaidLine(line, order.taxIncluded ? net : net + line.taxMinor));
    }
  }

  /** What these pieces were sold for, line by line; each that can't come back is named. */
  List<Long> worthsMinor(List<RefundLineRequest> requests) {
    refuseWrong(requests);
    return requests.stream()
        .map(request -> byId.get(request.lineId()).ofNext(request.quantity()))
        .toList();
  }

  List<OrderStock.Quantity> restocked(List<RefundLineRequest> requests) {
    return requests.stream()
        .filter(RefundLineRequest::restock)
        .map(
            request ->
                new OrderStock.Quantity(
                    byId.get(request.lineId()).line.widgetId, request.quantity()))
        .toList();
  }

  private void refuseWrong(List<RefundLineRequest> requests) {
    var unknown = new ArrayList<FieldError>();
    var tooMany = new ArrayList<FieldError>();
    var seen = new HashSet<Long>();
    for (var i = 0; i < requests.size(); i++) {
      var request = requests.get(i);
      var paid = byId.get(request.lineId());
      if (paid == null) {
        unknown.add(RequestedLines.error(i, "lineId", "The order has no such line"));
      } else if (!seen.add(request.lineId())) {
        unknown.add(RequestedLines.error(i, "lineId", "The line is named twice"));
      } else if (request.quantity() > paid.line.refundableQuantity()) {
        tooMany.add(
            RequestedLines.error(
                i,
                "quantity",
                "%s: %d can come back".formatted(paid.line.name, paid.line.refundableQuantity())));
      }
    }
    if (!unknown.isEmpty()) {
      throw ProblemType.INVALID_FIELDS.asException(unknown);
    }
    if (!tooMany.isEmpty()) {
      throw ProblemType.QUANTITY_ABOVE_SOLD.asException(tooMany);
    }
  }
}
