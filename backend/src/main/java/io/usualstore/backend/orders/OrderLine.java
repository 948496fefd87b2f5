package io.usualstore.backend.orders;

import io.usualstore.backend.catalog.Widget;
import io.usualstore.backend.stock.OrderStock;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;

/** A row of a sale; name and price are those of its day. */
@Entity
@Table(name = "order_lines")
public class OrderLine {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Column(updatable = false)
  public long orderId;

  /** In the order as it was rung up, from 1. */
  public int position;

  public long widgetId;
  public String sku;
  public String name;
  public long unitPriceMinor;

  /** In basis points: 2000 is 20 %. */
  public int taxRateBp;

  public int quantity;
  public long discountMinor;
  public String discountReason;
  public String foundReason;
  public long taxMinor;

  /** Without tax that is added. */
  public long totalMinor;

  /** Written by the trigger on refund lines alone. */
  @Column(insertable = false, updatable = false)
  public int refundedQuantity;

  /** What the pieces that are back were sold for; written as the one before. */
  @Column(insertable = false, updatable = false)
  public long refundedMinor;

  /**
   * @throws ArithmeticException when the amount is more than a long holds
   */
  static OrderLine of(Widget widget, int position, OrderLineRequest request) {
    var line = new OrderLine();
    line.position = position;
    line.widgetId = widget.id;
    line.sku = widget.sku;
    line.name = widget.name;
    line.unitPriceMinor = widget.priceMinor;
    line.taxRateBp = widget.taxRateBp;
    line.quantity = request.quantity();
    line.discountMinor = request.discountMinor();
    line.discountReason = request.discountReason();
    line.foundReason = request.foundReason();
    line.totalMinor =
        Math.subtractExact(
            Math.multiplyExact(widget.priceMinor, request.quantity()), request.discountMinor());
    return line;
  }

  /**
   * @throws ArithmeticException when the amount is more than a long holds
   */
  static long sumMinor(List<OrderLine> lines) {
    return lines.stream().map(line -> line.totalMinor).reduce(0L, Math::addExact);
  }

  int refundableQuantity() {
    return quantity - refundedQuantity;
  }

  static List<OrderStock.Quantity> quantities(List<OrderLine> lines) {
    return lines.stream()
        .map(line -> new OrderStock.Quantity(line.widgetId, line.quantity))
        .toList();
  }

  /** Of what may be missing in the books: all that is wanted of it, and why it is sold. */
  static List<OrderStock.Found> found(List<OrderLine> lines) {
    var wanted =
        lines.stream()
            .collect(
                Collectors.groupingBy(l -> l.widgetId, Collectors.summingInt(l -> l.quantity)));
    return lines.stream()
        .filter(line -> !line.foundReason.isEmpty())
        .collect(
            Collectors.toMap(
                line -> line.widgetId,
                line ->
                    new OrderStock.Found(
                        line.widgetId, wanted.get(line.widgetId), line.foundReason),
                (first, second) -> first))
        .values()
        .stream()
        .toList();
  }

  /** What a cancellation puts back: a refund said of its pieces where they went. */
  static List<OrderStock.Quantity> notYetBack(List<OrderLine> lines) {
    return lines.stream()
        .filter(line -> line.refundableQuantity() > 0)
        .map(line -> new OrderStock.Quantity(line.widgetId, line.refundableQuantity()))
        .toList();
  }
}
