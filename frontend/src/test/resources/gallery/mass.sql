-- Enough rows that each list has a next page, over thirty days.
insert into categories (name) values ('Fixings'), ('Paint');
insert into widgets (sku, name, price_minor, tax_rate_bp, category_id, low_stock_mark)
select 'FX-' || i, 'Screws 4 × ' || 10 + i || ' mm, box of 200', 390 + i, 2000, (select min(id) + i % 2 from categories), 5
from generate_series(1, 60) i;
insert into stock_movements (widget_id, kind, quantity, reason)
select w.id, 'receive', 1 + n, 'Delivery' from widgets w, generate_series(1, 25) n where w.sku = 'FX-1' or n = 20;
insert into customers (name, email, tags)
select 'Customer ' || i, 'customer' || i || '@example.com', case when i % 3 = 0 then '{trade}'::text[] else '{}' end from generate_series(1, 60) i;
insert into orders (number, status, customer_id, currency, tax_included, subtotal_minor, tax_minor, total_minor, created_at, placed_at)
select i, 'placed', (select min(id) + i / 5 from customers), 'EUR', true, 100 * i, 17 * i, 100 * i, at, at
from generate_series(1, 90) i, lateral (select now() - i * interval '8 hours' as at) moment;
insert into counters (name, value) values ('order', 90) on conflict (name) do update set value = excluded.value;
insert into transactions (order_id, kind, method, amount_minor) select id, 'payment', 'card', total_minor from orders where number % 4 > 0;
update orders set status = 'fulfilled' where number % 4 > 0;
