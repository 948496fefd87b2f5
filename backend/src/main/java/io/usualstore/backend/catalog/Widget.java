package io.usualstore.backend.catalog;

import jakarta.persistence.Basic;
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
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

@Entity
@Table(name = "widgets")
public class Widget {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Version public int version;
  public String sku;

  /** Null: none. */
  public String barcode;

  public String name;
  public String description;
  public long priceMinor;

  /** In basis points: 2000 is 20 %. */
  public int taxRateBp;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "category_id")
  public Category category;

  /** At this level or below the widget is low on stock; null: never. */
  public Integer lowStockMark;

  public Instant archivedAt;

  @Generated(event = EventType.INSERT)
  @Column(insertable = false, updatable = false)
  public Instant createdAt;

  @Generated(event = {EventType.INSERT, EventType.UPDATE})
  @Column(insertable = false, updatable = false)
  public Instant updatedAt;

  /** Written by the trigger on stock_movements alone. */
  @Formula("(select s.level from stock s where s.widget_id = id)")
  public int stock;

  /** When its picture was given; null: it has none. */
  @Formula("(select i.updated_at from widget_images i where i.widget_id = id)")
  public Instant imageAt;

  /** What search compares; made by the database. */
  @Basic(fetch = FetchType.LAZY)
  @Column(insertable = false, updatable = false)
  String searchText;

  /** Null: none. */
  String categoryName() {
    return category == null ? null : category.name;
  }
}
