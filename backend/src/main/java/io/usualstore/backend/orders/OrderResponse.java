package io.usualstore.backend.orders;

import io.usualstore.backend.payments.TransactionResponse;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One order in full, with its timeline.
 *
 * @param offDebtMinor what came back before it was paid: owed no longer, and never paid out
 * @param openMinor what the customer still owes
 */
public record OrderResponse(
    long id,
    int version,
    @Schema(nullable = true) Long number,
    OrderStatus status,
    @Schema(nullable = true) Buyer customer,
    String currency,
    boolean taxIncluded,
    long subtotalMinor,
    long discountMinor,
    String discountReason,
    long taxMinor,
    long totalMinor,
    long paidMinor,
    long refundedMinor,
    long grantedMinor,
    long offDebtMinor,
    long openMinor,
    long refundableMinor,
    boolean handOver,
    String note,
    Instant createdAt,
    @Schema(nullable = true) Instant placedAt,
    @Schema(nullable = true) String staffName,
    List<String> nextStatuses,
    List<Line> lines,
    List<TransactionResponse> transactions,
    List<RefundResponse> refunds,
    List<OrderEventResponse> events) {

  /**
   * Null stands for a walk-in.
   *
   * @param storeCreditMinor what can be spent
   */
  @Schema(name = "Buyer")
  public record Buyer(
      long id,
      String name,
      @Schema(nullable = true) String email,
      @Schema(nullable = true) String phone,
      long storeCreditMinor) {}

  @Schema(name = "OrderLine")
  public record Line(
      long id,
      int position,
      long widgetId,
      String sku,
      String name,
      long unitPriceMinor,
      int taxRateBp,
      int quantity,
      long discountMinor,
      String discountReason,
      String foundReason,
      long taxMinor,
      long totalMinor,
      int refundedQuantity,
      long refundedMinor) {

    static Line of(OrderLine line) {
      return new Line(
          line.id,
          line.position,
          line.widgetId,
          line.sku,
          line.name,
          line.unitPriceMinor,
          line.taxRateBp,
          line.quantity,
          line.discountMinor,
          line.discountReason,
          line.foundReason,
          line.taxMinor,
          line.totalMinor,
          line.refundedQuantity,
          line.refundedMinor);
    }
  }
}
