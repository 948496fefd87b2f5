package io.usualstore.frontend.budget;

/** Enough of everything that each list fills its page. */
class BusyShop {

  /** A red dot, PNG. */
  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

  /** Of an order with twelve lines; far from those that tests place. */
  static final long ORDER_NUMBER = 5_000_000;

  static final String SQL =
      """
      insert into categories (name) select 'Busy category ' || i from generate_series(1, 12) i;
      insert into widgets (sku, name, price_minor, tax_rate_bp, category_id, low_stock_mark)
      select 'BUSY-' || i, 'Busy article of quality no. ' || i, 990 + i, 2000, (select min(id) from categories) + i %% 12, 10
      from generate_series(1, 120) i;
      insert into widget_images (widget_id, content, type)
      select id, decode('%1$s', 'base64'), 'image/png' from widgets where sku like 'BUSY-%%';
      insert into customers (name, email, phone, tags)
      select 'Busy buyer ' || i, 'busy' || i || '@example.com', '+43 1 2345 ' || i, array['trade', 'regular']
      from generate_series(1, 120) i;
      insert into orders (number, status, customer_id, currency, tax_included, subtotal_minor, total_minor, placed_at)
      select %2$d + i, 'placed', (select min(id) from customers where name like 'Busy buyer%%') + i, 'EUR', true, 12000, 12000,
        now() - i * interval '5 hours'
      from generate_series(0, 119) i;
      insert into order_lines (order_id, position, widget_id, sku, name, unit_price_minor, tax_rate_bp, quantity, total_minor)
      select (select id from orders where number = %2$d), row_number() over (order by id), id, sku, name, 1000, 2000, 1, 1000
      from widgets where sku like 'BUSY-%%' limit 12;
      insert into order_events (order_id, kind)
      select id, 'placed' from orders, generate_series(1, 5) where number = %2$d;
      """
          .formatted(PICTURE, ORDER_NUMBER);

  private BusyShop() {}
}
