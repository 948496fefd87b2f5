package io.usualstore.backend.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.Immutable;

/** Money that staff granted a customer back. Append-only: it is paid out by transactions. */
@Entity
@Immutable
@Table(name = "refunds")
public class Refund {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public long orderId;

  /** To be paid out. */
  public long amountMinor;

  /** What the goods were worth beyond that, as far as it was still owed. */
  public long offDebtMinor;

  /** Written by the trigger on transactions alone. */
  @Column(insertable = false, updatable = false)
  public long paidOutMinor;

  /** Written by the trigger on withdrawals alone. */
  @Column(insertable = false, updatable = false)
  public boolean withdrawn;

  public String reason;
  public Long staffId;

  @Generated
  @Column(insertable = false, updatable = false)
  public Instant createdAt;

  long openMinor() {
    return withdrawn ? 0 : amountMinor - paidOutMinor;
  }
}
