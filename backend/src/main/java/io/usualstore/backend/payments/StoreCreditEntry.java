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

/** One change of what the shop owes a customer. Append-only: a trigger keeps the balance. */
@Entity
@Immutable
@Table(name = "store_credit_entries")
public class StoreCreditEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public long customerId;

  /** Signed: the balance's change. */
  public long amountMinor;

  /** Written by the trigger on transactions; null: given by an admin. */
  public Long transactionId;

  public String reason;
  public Long staffId;

  @Generated
  @Column(insertable = false, updatable = false)
  public Instant createdAt;
}
