package io.usualstore.backend.payments;

import io.usualstore.backend.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;

@ApplicationScoped
public class PaymentService {
  private final TransactionRepository transactions;
  private final CurrentStaff staff;

  PaymentService(TransactionRepository transactions, CurrentStaff staff) {
    this.transactions = transactions;
    this.staff = staff;
  }

  /**
   * Takes a payment; the database refuses one above what is open, and cash that doesn't cover it.
   */
  @Transactional
  public Transaction take(long order, long openMinor, PaymentRequest request) {
    var payment = new Transaction();
    payment.orderId = order;
    payment.kind = TransactionKind.PAYMENT;
    payment.method = request.method();
    payment.amountMinor = Objects.requireNonNullElse(request.amountMinor(), openMinor);
    payment.tenderedMinor = request.tenderedMinor();
    payment.reference = request.reference();
    payment.reason = "";
    payment.staffId = staff.id();
    transactions.persistAndFlush(payment);
    return payment;
  }
}
