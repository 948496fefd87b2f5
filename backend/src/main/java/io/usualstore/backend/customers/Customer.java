package io.usualstore.backend.customers;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;

/** Somebody who buys here. */
@Entity
@Table(name = "customers")
public class Customer {
  /** What the books say in place of a person who was erased. */
  public static final String NAME_OF_ERASED = "Erased customer";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Version public int version;
  public String name;

  /** Null: none. */
  public String email;

  /** Null: none. */
  public String phone;

  String address;
  String note;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  List<String> tags;

  /** The one that this one became; null: none. */
  Long mergedInto;

  /** Since when nothing of the person is here; null: it still is. */
  Instant erasedAt;

  @Generated(event = EventType.INSERT)
  @Column(insertable = false, updatable = false)
  Instant createdAt;

  @Generated(event = {EventType.INSERT, EventType.UPDATE})
  @Column(insertable = false, updatable = false)
  Instant updatedAt;

  @Formula("(select count(*) from orders o where o.customer_id = id and o.placed_at is not null)")
  long orders;

  /** What was paid and not given back. */
  @Formula(
      "(select coalesce(sum(o.paid_minor - o.refunded_minor), 0) from orders o where o.customer_id = id)")
  long spentMinor;

  /** What search compares; made by the database. */
  @Basic(fetch = FetchType.LAZY)
  @Column(insertable = false, updatable = false)
  String searchText;

  void erase(Instant moment) {
    name = NAME_OF_ERASED;
    email = null;
    phone = null;
    address = "";
    note = "";
    tags = List.of();
    erasedAt = moment;
  }
}
