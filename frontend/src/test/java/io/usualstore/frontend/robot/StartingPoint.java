package io.usualstore.frontend.robot;

import java.sql.Connection;
import java.sql.SQLException;

/** A shop on its second morning, always the same one: its ids too. */
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

  /** Paid and taken along, of lines that no piece's share is a whole cent of. */
  private static final String SELL_YESTERDAY =
      """
      insert into orders (number, status, currency, tax_included, subtotal_minor, tax_minor, total_minor, placed_at)
        select 1001, 'fulfilled', currency, tax_included, 5100, case when tax_included then 850 else 1020 end,
          case when tax_included then 5100 else 6120 end, now() - interval '1 day' from shop;
      insert into counters (name, value) values ('order', 1001);
      insert into order_lines (order_id, position, widget_id, sku, name, unit_price_minor, tax_rate_bp, quantity, discount_minor, total_minor, tax_minor)
        select o.id, w.id, w.id, sku, name, price_minor, tax_rate_bp, quantity, discount, total, case when tax_included then included else added end
        from orders o, widgets w join (values ('R-1', 3, 2, 100, 17, 20), ('R-3', 1, 0, 5000, 833, 1000))
          l (sku, quantity, discount, total, included, added) using (sku);
      insert into stock_movements (widget_id, kind, quantity, order_id) select widget_id, 'sale', -quantity, order_id from order_lines;
      insert into transactions (order_id, kind, method, amount_minor) select id, 'payment', 'card', total_minor from orders;
      """;

  private StartingPoint() {}

  static void in(Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(CLEAN);
      statement.execute(FURNISH);
      statement.execute(SELL_YESTERDAY);
    }
  }
}
