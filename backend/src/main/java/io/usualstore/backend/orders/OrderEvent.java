package io.usualstore.backend.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.Immutable;

/** One entry of an order's timeline. Append-only. */
@Entity
@Immutable
@Table(name = "order_events")
public class OrderEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public long orderId;
  public OrderEventKind kind;

  /** A JSON object: what the timeline shows beside the kind, people by id only. */
  @ColumnTransformer(read = "cast(detail as text)", write = "cast(? as jsonb)")
  public String detail;

  public Long staffId;

  @Generated
  @Column(insertable = false, updatable = false)
  public Instant createdAt;
}
