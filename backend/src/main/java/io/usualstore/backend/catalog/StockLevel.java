package io.usualstore.backend.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** How much there is of a widget; written by the triggers on widgets and stock_movements alone. */
@Entity
@Immutable
@Table(name = "stock")
class StockLevel {
  @Id Long widgetId;
  int level;

  @Column(name = "is_low")
  boolean low;

  /** More was found than the books had, and nobody counted it since. */
  boolean toCount;
}
