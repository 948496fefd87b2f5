package io.usualstore.backend.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.Immutable;

/** One signed change of a widget's level. Append-only: a mistake is corrected by a further one. */
@Entity
@Immutable
@Table(name = "stock_movements")
public class StockMovement {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public long widgetId;
  public StockMovementKind kind;

  /** The level's change. */
  public int quantity;

  /** Of a sale or a return; null: none. */
  public Long orderId;

  public String reason;
  public Long staffId;

  @Generated
  @Column(insertable = false, updatable = false)
  public Instant createdAt;
}
