package io.usualstore.backend.payments;

import io.quarkus.arc.All;
import io.usualstore.backend.staff.AuditLog;
import io.usualstore.backend.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Moves money and writes it down: one transaction a time, for an order that the caller locked. */
@ApplicationScoped
public class PaymentService {
  private final TransactionRepository transactions;
  private final List<PaymentChannel> channels;
  private final CurrentStaff staff;
  private final AuditLog audit;

  PaymentService(
      TransactionRepository transactions,
      @All List<PaymentChannel> channels,
      CurrentStaff staff,
      AuditLog audit) {
    this.transactions = transactions;
    this.channels = channels;
    this.staff = staff;
    this.audit = audit;
  }

  /**
   * Takes a payment; the database refuses one above what is open, and cash that doesn't cover it.
   *
   * @param customer null: a walk-in
   */
  @Transactional
  public Transaction take(long order, Long customer, long openMinor, PaymentRequest request) {
    var payment = new Transaction();
    payment.orderId = order;
    payment.kind = TransactionKind.PAYMENT;
    payment.method = request.method();
    payment.amountMinor = Objects.requireNonNullElse(request.amountMinor(), openMinor);
    payment.tenderedMinor = request.tenderedMinor();
    payment.reference = request.reference();
    payment.reason = "";
    return move(payment, customer);
  }

  /**
   * Pays a granted refund out, or a part of it; the database refuses more than was granted, and
   * more by one way than came in by it.
   *
   * @param customer null: a walk-in
   */
  @Transactional
  public Transaction payOut(
      long order,
      Long customer,
      long refund,
      long openMinor,
      String reason,
      PayOutRequest request) {
    var payout = new Transaction();
    payout.orderId = order;
    payout.kind = TransactionKind.REFUND;
    payout.refundId = refund;
    payout.method = request.method();
    payout.amountMinor = Objects.requireNonNullElse(request.amountMinor(), openMinor);
    payout.reference = request.reference();
    payout.reason = reason;
    move(payout, customer);
    audit.add(
        "paid-out",
        "orders/" + order,
        Map.of("refundId", refund, "amountMinor", payout.amountMinor));
    return payout;
  }

  private Transaction move(Transaction transaction, Long customer) {
    transaction.reference =
        channel(transaction.method)
            .settle(transaction.kind, transaction.amountMinor, customer, transaction.reference);
    transaction.staffId = staff.id();
    transactions.persistAndFlush(transaction);
    return transaction;
  }

  private PaymentChannel channel(PaymentMethod method) {
    return channels.stream()
        .filter(channel -> channel.methods().contains(method))
        .findFirst()
        .orElseThrow();
  }
}
