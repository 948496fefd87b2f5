package io.usualstore.frontend.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    long grantedMinor,
    long offDebtMinor,
    long openMinor,
    long refundableMinor,
    boolean handOver,
    String note,
    Instant createdAt,
    Instant placedAt,
    String staffName,
    List<String> nextStatuses,
    List<Line> lines,
    List<Transaction> transactions,
    List<Refund> refunds,
    List<Event> events) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Buyer(long id, String name, String email, String phone, long storeCreditMinor) {}

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
      String foundReason,
      long taxMinor,
      long totalMinor,
      int refundedQuantity) {

    public int refundableQuantity() {
      return quantity - refundedQuantity;
    }
  }

  /**
   * Granted by staff; {@code openMinor} of it isn't paid out yet, {@code offDebtMinor} is owed no
   * longer.
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Refund(
      long id,
      long amountMinor,
      long offDebtMinor,
      long paidOutMinor,
      long openMinor,
      String reason,
      Instant at,
      String staffName) {}

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

    /** What it was about: what was paid, granted, paid out, or the order's total; null: none. */
    public Long amountMinor() {
      var amount =
          detail == null ? null : detail.getOrDefault("amountMinor", detail.get("totalMinor"));
      return amount instanceof Number number ? Long.valueOf(number.longValue()) : null;
    }

    /** What it took off what is open; null where nothing. */
    public Long offDebtMinor() {
      var minor = detail == null ? null : detail.get("offDebtMinor");
      return minor instanceof Number number ? number.longValue() : null;
    }

    /** What was said with it; null where nothing was. */
    public Object reason() {
      return detail == null ? null : detail.get("reason");
    }
  }

  /** Whether money is still to come. */
  public boolean open() {
    return openMinor > 0;
  }

  /** Whether there is something that can be given back: money, or goods that aren't paid yet. */
  public boolean refundable() {
    return switch (status) {
      case "draft", "cancelled", "refunded" -> false;
      case "placed" -> paidMinor > 0 && (refundableMinor > 0 || goodsComeBack());
      default -> refundableMinor > 0 || openMinor > 0 && goodsComeBack();
    };
  }

  private boolean goodsComeBack() {
    return lines.stream().anyMatch(line -> line.refundableQuantity() > 0);
  }

  /** Whether nothing of its money is here any more. */
  public boolean cancellable() {
    return canBecome("cancelled") && paidMinor == refundedMinor;
  }

  /** The first that waits for its payout; null where none does. */
  public Refund refundToPayOut() {
    return refunds.stream().filter(refund -> refund.openMinor() > 0).findFirst().orElse(null);
  }

  /** The ways in which a refund can go back: as it was paid, or as a customer's store credit. */
  public List<String> payoutMethods() {
    var ways = Stream.of("cash", "card", "transfer").filter(method -> paidMinor(method) > 0);
    return Stream.concat(ways, customer == null ? Stream.of() : Stream.of("store_credit")).toList();
  }

  /** What came in by this way and didn't go back by it. */
  private long paidMinor(String method) {
    return transactions.stream()
        .filter(transaction -> transaction.method().equals(method))
        .mapToLong(
            transaction ->
                transaction.kind().equals("refund")
                    ? -transaction.amountMinor()
                    : transaction.amountMinor())
        .sum();
  }

  /** The ways in which what is open can be paid. */
  public List<String> paymentMethods() {
    var ways = Stream.of("cash", "card", "transfer");
    var credit = customer != null && customer.storeCreditMinor() > 0;
    return (credit ? Stream.concat(ways, Stream.of("store_credit")) : ways).toList();
  }

  public boolean canBecome(String next) {
    return nextStatuses != null && nextStatuses.contains(next);
  }

  /** What went back over the counter with the last payment; null where nothing did. */
  public Long changeMinor() {
    return transactions.stream()
        .reduce((first, last) -> last)
        .map(Transaction::changeMinor)
        .filter(change -> change > 0)
        .orElse(null);
  }

  /** What is on it at one rate of tax. */
  @TemplateData // in the native program, Qute sees of it only what is registered
  public record Tax(int rateBp, long taxMinor) {}

  /** By rate, the highest first. */
  public List<Tax> taxes() {
    return lines.stream()
        .collect(Collectors.groupingBy(Line::taxRateBp, Collectors.summingLong(Line::taxMinor)))
        .entrySet()
        .stream()
        .map(rate -> new Tax(rate.getKey(), rate.getValue()))
        .sorted(Comparator.comparing(Tax::rateBp).reversed())
        .toList();
  }

  /** Whether goods or money came back. */
  public boolean cameBack() {
    return refundedMinor > 0 || lines.stream().anyMatch(line -> line.refundedQuantity() > 0);
  }

  public boolean several() {
    return lines.stream().mapToInt(Line::quantity).sum() > 1;
  }
}
