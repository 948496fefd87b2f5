package io.usualstore.frontend.robot;

import java.sql.Connection;
import java.sql.SQLException;

/** A shop on its first morning, always the same one: its ids too. */
final class StartingPoint {

  /** As the server's superuser, whom append-only tables let do what nobody else may. */
  private static final String CLEAN =
      """
      set session_replication_role = replica;
      truncate orders, widgets, customers, categories, counters, idempotency_keys, audit_log, sales_by_quarter_hour, staff.sessions
        restart identity cascade;
      set session_replication_role = origin;
      """;

  private static final String FURNISH =
      """
      insert into widgets (sku, barcode, name, price_minor, tax_rate_bp, low_stock_mark) values
        ('R-1', null, 'Rope, by the metre', 34, 2000, 5), ('R-2', '4006381333931', 'Wood glue', 408, 700, null),
        ('R-3', null, 'Hammer', 5000, 2000, null), ('R-4', null, 'Screw', 1, 0, null), ('R-5', null, 'Catalogue', 0, 0, null),
        ('R-6', null, 'Last one', 1990, 1900, 1);
      insert into stock_movements (widget_id, kind, quantity)
        select id, 'receive', case when sku = 'R-6' then 1 else 60 end from widgets where sku <> 'R-5';
      insert into stock_movements (widget_id, kind, quantity) select id, 'receive', 3 from widgets where sku = 'R-5';
      insert into customers (name, email) values ('Alice Johnson', 'alice@example.com'), ('Bob Whitfield', null), ('Alice Jonson', null);
      insert into store_credit_entries (customer_id, amount_minor, reason) values (1, 2500, 'an apology'), (3, 700, 'an apology');
      """;

  private StartingPoint() {}

  static void in(Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(CLEAN);
      statement.execute(FURNISH);
    }
  }
}
