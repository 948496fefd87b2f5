package io.usualstore.backend.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.Immutable;

/** Money in or out for an order. Append-only: the order's totals are kept by a trigger on it. */
@Entity
@Immutable
@Table(name = "transactions")
public class Transaction {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public long orderId;
  public TransactionKind kind;
  public PaymentMethod method;
  public long amountMinor;

  /** Cash handed over; null: none, or nobody noted it. */
  public Long tenderedMinor;

  /** The granted refund that this pays out, or a part of it; null: a payment. */
  public Long refundId;

  public String reference;
  public String reason;
  public Long staffId;

  @Generated
  @Column(insertable = false, updatable = false)
  public Instant createdAt;
}
