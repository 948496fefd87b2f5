package io.usualstore.frontend.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One order with its lines, its money and its history. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Order(
    long id,
    int version,
    Long number,
    String status,
    Buyer customer,
    String currency,
    boolean taxIncluded,
    long subtotalMinor,
    long discountMinor,
    String discountReason,
    long taxMinor,
    long totalMinor,
    long paidMinor,
    long refundedMinor,
    long openMinor,
    String note,
    Instant createdAt,
    Instant placedAt,
    String staffName,
    List<String> nextStatuses,
    List<Line> lines,
    List<Transaction> transactions,
    List<Event> events) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Buyer(long id, String name, String email, String phone) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
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
      long taxMinor,
      long totalMinor,
      int refundedQuantity) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Transaction(
      long id,
      String kind,
      String method,
      long amountMinor,
      Long tenderedMinor,
      Long changeMinor,
      String reference,
      String reason,
      Instant at,
      String staffName) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Event(
      long id, String kind, Map<String, Object> detail, Instant at, String staffName) {

    /** What was said with it; null where nothing was. */
    public Object reason() {
      return detail == null ? null : detail.get("reason");
    }
  }

  /** Whether money is still to come. */
  public boolean open() {
    return openMinor > 0 && !status.equals("cancelled");
  }

  public boolean canBecome(String next) {
    return nextStatuses != null && nextStatuses.contains(next);
  }

  /** What went back over the counter with the last payment; null where nothing did. */
  public Long changeMinor() {
    return transactions.stream()
        .map(Transaction::changeMinor)
        .filter(change -> change != null && change > 0)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  public boolean several() {
    return lines.stream().mapToInt(Line::quantity).sum() > 1;
  }
}
