package io.usualstore.backend.orders;

import io.usualstore.backend.customers.Customer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;

/** A sale. */
@Entity
@DynamicUpdate
@Table(name = "orders")
public class Order {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Version public int version;

  /** Without gaps; null before it is placed. */
  public Long number;

  public OrderStatus status = OrderStatus.DRAFT;

  /** Null: a walk-in. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "customer_id")
  public Customer customer;

  public String currency;
  public boolean taxIncluded;

  /** The lines after their own discounts. */
  public long subtotalMinor;

  /** On the order as a whole. */
  public long discountMinor;

  public String discountReason;

  /** Part of the total, whether included in the prices or added to them. */
  public long taxMinor;

  public long totalMinor;

  /** Written by the trigger on transactions alone, as the next one is. */
  @Column(insertable = false, updatable = false)
  public long paidMinor;

  @Column(insertable = false, updatable = false)
  public long refundedMinor;

  /** Refunds that staff granted, paid out or not; written by the trigger on refunds alone. */
  @Column(insertable = false, updatable = false)
  public long grantedMinor;

  /** What came back before it was paid: owed no longer, and never paid out. */
  @Column(insertable = false, updatable = false)
  public long offDebtMinor;

  /** What the customer still owes, by the table's own definition; 0 of a draft. */
  @Column(insertable = false, updatable = false)
  public long openMinor;

  /** Whether the customer takes it along once it is paid. */
  public boolean handOver;

  public String note;

  @Column(updatable = false)
  public Long createdBy;

  @Generated
  @Column(insertable = false, updatable = false)
  public Instant createdAt;

  /** Null before it is placed. */
  public Instant placedAt;

  /** What a further refund can pay out at most. */
  long refundableMinor() {
    return paidMinor - grantedMinor;
  }

  /** Null: a walk-in. */
  Long customerId() {
    return customer == null ? null : customer.id;
  }
}
