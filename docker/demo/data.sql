-- A believable shop at any size: catalogue, customers, and trade up to this minute. README.md beside this file has the settings.
--
-- psql -X -v shop=hardware -v orders=1400 -v days=90 -v widgets=120 -v customers=200 -v seed=1 -f data.sql "…"
--
-- Runs as the tenant's admin role in one transaction: all of it or nothing. What the schema refuses is refused here too; no trigger is off.
-- The tables and functions that it works with are dropped at its end; they are no temporary ones, since no role of a tenant's may make any.
-- Nothing comes from random(), whose results depend on the plan: each choice is a hash of its purpose, its row and the seed.

\set ON_ERROR_STOP on
\set VERBOSITY terse
\if :{?shop}      \else \set shop building \endif
\if :{?orders}    \else \set orders 1400   \endif
\if :{?days}      \else \set days 90       \endif
\if :{?widgets}   \else \set widgets 120   \endif
\if :{?customers} \else \set customers 200 \endif
\if :{?seed}      \else \set seed 1        \endif

begin;
set local client_min_messages = warning;
set local jit = off;
set local work_mem = '128MB';
-- the plan's limit is for the programs' questions; a large shop takes minutes on a slow machine
set local statement_timeout = 0;

do $$ begin
  if exists (select from orders) then
    raise exception 'This shop has orders: demo data is for a shop that has none';
  end if;
end $$;

create function chance(purpose text, row_number bigint) returns double precision immutable parallel safe
  return (hashtextextended(purpose || ' ' || row_number, :seed) & 9007199254740991)::double precision / 9007199254740992;

create function pick(choices text[], purpose text, row_number bigint) returns text immutable parallel safe
  return choices[1 + floor(cardinality(choices) * chance(purpose, row_number))::integer];

-- EAN-13 in GS1's range for use within a shop, so that no barcode is a real product's
create function ean13(row_number bigint) returns text immutable
begin atomic
  with digits as (select '21' || lpad((row_number * 7919 % 10000000000)::text, 10, '0') as twelve)
  select twelve || (10 - (select sum(substr(twelve, i, 1)::integer * case i % 2 when 0 then 3 else 1 end) from generate_series(1, 12) i) % 10) % 10 from digits;
end;

create unlogged table clock as
  select time_zone, (now() at time zone time_zone)::date as today, (now() at time zone time_zone)::date - (:days - 1) as first_day, currency, tax_included from shop;

create unlogged table colleagues as
  select array_agg(id order by id) as ids from staff.accounts where access_level in ('admin', 'developer');

create function colleague(purpose text, row_number bigint) returns bigint stable
begin atomic
  select ids[1 + floor(cardinality(ids) * chance(purpose, row_number))::integer] from colleagues;
end;

-- ---------------------------------------------------------------------------------------------------------------
-- Catalogue
-- ---------------------------------------------------------------------------------------------------------------

create unlogged table goods (
  base integer generated always as identity, category text, code text, name text, variants text[], description text,
  price_minor integer, step numeric, usual integer, low integer
);
\ir goods-:shop.sql

-- beyond the list's own variants, the same goods from other makers
create unlogged table catalogue as
with variants as (
  select g.*, v.variant, v.place, row_number() over (order by g.base, v.place) as nth, count(*) over () as all_variants
  from goods g, unnest(g.variants) with ordinality as v (variant, place)
), numbered as (
  select n, v.*, (n - 1) / v.all_variants as maker
  from generate_series(1, :widgets) n join variants v on v.nth = (n - 1) % v.all_variants + 1
), named as (
  select n, category, usual, low, description, code || '-' || (10000 + n) as sku,
    case when chance('barcode', n) < 0.95 then ean13(n) end as barcode,
    format(name, variant) || case when maker = 0 then '' else ', ' || (array['Korvath', 'Nordhem', 'Brixen', 'Tallmark', 'Oswin', 'Velden', 'Aramo'])[1 + (maker - 1) % 7]
      || (array['', ' Pro', ' Plus', ' Eco', ' Classic', ' Home'])[1 + (maker - 1) / 7 % 6] || case when maker > 42 then ' ' || 1 + (maker - 1) / 42 else '' end end as name,
    -- prices end in 9, as prices do
    greatest(9, round(price_minor * step ^ (place - 1) * (1 + case when maker = 0 then 0 else 0.4 * chance('maker', n) - 0.15 end)::numeric / 10) * 10 - 1)::bigint as price_minor,
    -- the last ones of a hundred are no longer sold
    chance('archived', n) < 0.03 as archived
  from numbered
)
select *, case when not archived then row_number() over (partition by archived order by chance('popularity', n)) end as rank,
  -- kept on the shelf beyond what is asked for; some widgets run low, and a few run out
  case when chance('shelf', n) < 0.02 then 0
       when chance('shelf', n) < 0.09 then floor(0.6 * low * chance('low', n))
       else ceil(low * (1.1 + chance('enough', n))) end::integer as spare,
  case when chance('shelf', n) < 0.09 then 1 else greatest(1, low / 2) end as pack,
  (array[7, 7, 14, 21])[1 + floor(4 * chance('rhythm', n))::integer] as delivered_every
from named;

insert into categories (name) select distinct category from catalogue order by 1;

alter table catalogue add column id bigint;
update catalogue set id = ids.id from (
  select n, nextval(pg_get_serial_sequence('widgets', 'id')) as id from (select n from catalogue order by n) in_order) ids
where ids.n = catalogue.n;

insert into widgets (id, sku, barcode, name, description, price_minor, tax_rate_bp, category_id, low_stock_mark, archived_at, created_at)
  overriding system value
select c.id, c.sku, c.barcode, c.name, c.description, c.price_minor, 2000, g.id,
  case when chance('unwatched', n) < 0.9 then c.low end,
  case when archived then now() - interval '20 days' end, (first_day - 30)::timestamp at time zone time_zone
from catalogue c join categories g on g.name = c.category cross join clock order by c.id;

create unique index on catalogue (rank);
analyze catalogue;

-- ---------------------------------------------------------------------------------------------------------------
-- When something is sold: the week has its rhythm, the day has two peaks, trade grows a little
-- ---------------------------------------------------------------------------------------------------------------

create unlogged table sales as
with hours as (
  select day, (day + make_interval(hours => hour)) at time zone time_zone as starts,
    (array[1.0, 0.92, 0.95, 1.0, 1.25, 1.45, 0.12])[extract(isodow from day)::integer]
      * (array[0.5, 0.9, 1.1, 1.25, 1.1, 0.7, 0.75, 0.95, 1.1, 1.3, 1.0, 0.45])[hour - 6]
      * (0.85 + 0.3 * (day - first_day) / :days) * (0.85 + 0.3 * chance('day', day - first_day)) as weight
  from clock, generate_series(0, :days - 1) d, lateral (select first_day + d as day) days, generate_series(7, 18) hour
), open_hours as ( -- of the present hour, what has passed
  select *, least(interval '1 hour', now() - starts) as length from hours where starts < now()
), shares as (
  select *, sum(weight * extract(epoch from length)) over (order by starts) / sum(weight * extract(epoch from length)) over () as until from open_hours
), cells as (
  select *, round(:orders * until)::bigint as last, round(:orders * lag(until, 1, 0) over (order by starts))::bigint as before from shares
), moments as (
  select date_trunc('milliseconds', starts + length * chance('moment', i)) as at from cells, generate_series(before + 1, last) i
), numbered as (
  select row_number() over (order by at) as n, count(*) over () as n_all, at from moments
), plans as (
  select n, at, n_all - n in (2, 9, 17) as parked, chance('channel', n) < 0.84 as counter,
    case when chance('cancel', n) < 0.1 then at + make_interval(days => 1 + floor(4 * chance('cancel later', n))::integer) end as cancelled,
    case when chance('pay', n) < 0.4 then at else at + make_interval(days => 1 + floor(9 * chance('pay later', n))::integer, mins => floor(50 * chance('pay minute', n))::integer) end as paid
  from numbered
), steps as (
  select n, at, parked, counter,
    case when not counter and not parked then cancelled end as cancelled,
    case when parked or not counter and cancelled is not null then null when counter then at else paid end as paid,
    case when parked or not counter and cancelled is not null then null when counter then at
      else paid + make_interval(days => floor(4 * chance('collect', n))::integer, mins => 20 + floor(90 * chance('collect minute', n))::integer) end as fulfilled
  from plans
), so_far as (
  select n, at, parked, counter,
    case when cancelled <= now() then cancelled end as cancelled, case when paid <= now() then paid end as paid, case when fulfilled <= now() then fulfilled end as fulfilled,
    case when chance('refund', n) < 0.035 then fulfilled + make_interval(days => 1 + floor(13 * chance('refund later', n))::integer) end as refunded
  from steps
)
select n, at, parked, counter, cancelled, paid, fulfilled, case when refunded <= now() then refunded end as refunded,
  case when not counter or chance('known', n) < 0.55 then 1 + floor(:customers * chance('customer', n) ^ 1.6)::bigint end as customer_n,
  colleague('sold by', n) as staff_id
from so_far;

alter table sales add column id bigint, add column number bigint;
update sales set id = ids.id, number = ids.number from (
  select n, nextval(pg_get_serial_sequence('orders', 'id')) as id, case when not parked then first + row_number() over (partition by parked order by n) end as number
  from (select n, parked from sales order by n) in_order, (select coalesce(max(value), 0) as first from counters where name = 'order') counted) ids
where ids.n = sales.n;
create unique index on sales (n);
analyze sales;

-- ---------------------------------------------------------------------------------------------------------------
-- Customers
-- ---------------------------------------------------------------------------------------------------------------

create unlogged table languages (firsts text[], lasts text[], streets text[], towns text[], phone text);
insert into languages values -- numbers that the countries keep free for films, where they do
  ('{Anna,Lukas,Katharina,Jürgen,Sabine,Matthias,Theresa,Günther,Birgit,Florian}', '{Huber,Gruber,Schönberger,Wagner,Müllner,Steinbächler,Hölzl,Moser,Brandstätter,Eibl}', '{Lindenweg,Am Mühlbach,Hauptstraße,Föhrengasse}', '{2340 Mödling,3100 St. Pölten,4600 Wels}', '+49 30 23125 '),
  ('{Alice,James,Olivia,Bob,Grace,Daniel,Hannah,Oliver,Emma,George}', '{Johnson,Smith,Carter,Whitfield,O''Neill,Bennett,Ashdown,Clarke,Holloway,Reid}', '{Mill Lane,High Street,Orchard Road,Station Approach}', '{Ludlow SY8,Ripon HG4,Frome BA11}', '+44 7700 900'),
  ('{Chloé,Étienne,Amélie,Benoît,Inès,Mathieu,Noémie,Cédric,Margaux,Rémi}', '{Lefèvre,Moreau,Garçonnet,Dubois,Bérenger,Chevallier,Fontaine,Guérin,Lambert,Roussel}', '{rue des Tilleuls,place du Marché,chemin Vert}', '{67000 Strasbourg,21000 Dijon,74000 Annecy}', '+33 1 99 00 5'),
  ('{Oksana,Andriy,Iryna,Taras,Nadiya,Bohdan,Solomiya,Mykola,Halyna,Ostap}', '{Kovalenko,Shevchuk,Bondarenko,Tkachenko,Melnyk,Lysenko,Hrytsenko,Savchuk,Marchenko,Koval}', '{vul. Sadova,vul. Franka,vul. Zelena}', '{Lviv 79000,Ternopil 46000,Lutsk 43000}', '+380 00 000 0'),
  ('{Zuzana,Tomáš,Jana,Ondřej,Lucie,Jiří,Eliška,Václav,Markéta,Petr}', '{Dvořáková,Novák,Svobodová,Černý,Procházka,Kučera,Veselý,Horák,Němec,Růžička}', '{Lipová,Na Kopci,Zahradní}', '{602 00 Brno,370 01 České Budějovice}', '+420 000 000 '),
  ('{Ayşe,Mehmet,Zeynep,Emre,Elif,Kemal,Gülşen,Burak,Selin,Çağlar}', '{Yılmaz,Demir,Şahin,Kaya,Öztürk,Aydın,Çelik,Arslan,Doğan,Koç}', '{Çınar Sokak,Gül Caddesi}', '{Bursa 16010,İzmir 35220}', '+90 000 000 0'),
  ('{Giulia,Marco,Francesca,Niccolò,Chiara,Alessandro,Elena,Davide,Sofia,Pietro}', '{Rossi,Ferrari,Bianchi,Esposito,Conti,De Luca,Marchetti,Galli,Rinaldi,Costa}', '{via dei Tigli,via Roma,vicolo Corto}', '{39100 Bolzano,33100 Udine}', '+39 000 000 0'),
  ('{Astrid,Björn,Freja,Søren,Ingrid,Håkon,Åsa,Lars,Sigrid,Mikkel}', '{Lindqvist,Sørensen,Bergström,Nygård,Åkesson,Holmberg,Dahl,Ekström,Mårtensson,Vik}', '{Björkvägen,Strandgatan,Kirkeveien}', '{223 50 Lund,5003 Bergen}', '+46 8 465 004 '),
  ('{Олена,Богдан,Марія,Юрій,Соломія,Тарас}', '{Шевченко,Коваленко,Мельник,Ткаченко,Бойко,Лисенко}', '{вул. Садова,вул. Франка}', '{79000 Львів,76000 Івано-Франківськ}', '+380 00 000 1'),
  ('{Mei,Kenji,Priya,Arjun,Yuki,Fatima,Omar,Linh,Amara,Diego}', '{Tanaka,Patel,Nguyen,Sharma,Okafor,Haddad,Chen,Morales,Sato,Rahman}', '{Mill Lane,Lindenweg,Harbour Row}', '{Ludlow SY8,2340 Mödling}', '+44 7700 901');

create unlogged table people as
with languages_numbered as (select row_number() over () as nth, count(*) over () as all_languages, l.* from languages l),
named as (
  select n, l.*, pick(l.firsts, 'first name', n) as first, pick(l.lasts, 'last name', n) as last, chance('company', n) < 0.12 as company
  from generate_series(1, :customers) n join languages_numbered l on l.nth = 1 + floor(all_languages * chance('language', n) ^ 1.4)::integer
), addressed as (
  select *, case when company then last || ' ' || pick('{Bau GmbH,& Sons Ltd,Montage,Interiors,Dach & Fassade,Renovations}', 'trade', n) else first || ' ' || last end as name,
    trim(both '.' from regexp_replace(public.unaccent(lower(first || '.' || last)), '[^a-z.]', '', 'g')) as mailbox
  from named
), boxed as (
  select *, case when char_length(mailbox) > 3 then mailbox else 'customer' end as box from addressed
)
select n, name, first || ' ' || last as person, company, streets, towns, phone,
  case when chance('email', n) < 0.85 then box || case when row_number() over (partition by box order by n) > 1 then (row_number() over (partition by box order by n))::text else '' end || '@example.com' end as email
from boxed;

alter table people add column id bigint;
update people set id = ids.id from (
  select n, nextval(pg_get_serial_sequence('customers', 'id')) as id from (select n from people order by n) in_order) ids
where ids.n = people.n;

insert into customers (id, name, email, phone, address, note, tags, created_at)
  overriding system value
select p.id, p.name, p.email,
  case when chance('phone', p.n) < 0.8 then p.phone || lpad(floor(1000 * chance('phone number', p.n))::text, 3, '0') end,
  case when company or chance('address', p.n) < 0.6 then pick(p.streets, 'street', p.n) || ' ' || 1 + floor(90 * chance('house', p.n)) || E'\n' || pick(p.towns, 'town', p.n) else '' end,
  case when company then 'Contact: ' || person when chance('note', p.n) < 0.05 then 'Asks for a paper receipt' else '' end,
  case when company then '{trade}' when chance('regular', p.n) < 0.15 then '{regular}' else '{}' end::text[],
  -- a third came with their first order, the others were known before
  coalesce(case when chance('new', p.n) < 0.33 then first_order - interval '2 minutes' end,
    first_day::timestamp at time zone time_zone - interval '1 day' * (1 + 700 * chance('known since', p.n)))
from people p left join (select customer_n as n, min(at) as first_order from sales group by 1) first_orders using (n) cross join clock order by p.id;
create unique index on people (n);
analyze people;

-- ---------------------------------------------------------------------------------------------------------------
-- Orders and their lines
-- ---------------------------------------------------------------------------------------------------------------

create unlogged table lines as
with picked as (
  select distinct on (s.n, c.id) s.n, s.n * 10 + i as seed, c.id as widget_id, c.sku, c.name, c.price_minor, c.usual
  from sales s, generate_series(1, 1 + floor(5.5 * chance('lines', s.n) ^ 2)::integer) i,
    lateral (select 1 + floor((select count(rank) from catalogue) * chance('pick', s.n * 10 + i) ^ 1.7)::bigint as rank) choice
    join catalogue c on c.rank = choice.rank
  order by s.n, c.id, i
), counted as (
  select *, row_number() over (partition by n order by widget_id) as position, 1 + floor(usual * chance('quantity', seed) ^ 3)::integer as quantity,
    chance('damaged', seed) < 0.03 as damaged
  from picked
), priced as (
  select *, case when damaged then round(quantity * price_minor * 0.1) else 0 end::bigint as discount_minor from counted
), summed as (
  select *, quantity * price_minor - discount_minor as total_minor, sum(quantity * price_minor - discount_minor) over (partition by n) as subtotal_minor from priced
), rebated as ( -- a discount on the whole order is spread over the lines, for the tax
  select *, case when chance('rebate', n) < 0.04 then floor(subtotal_minor * (array[0.03, 0.05, 0.1])[1 + floor(3 * chance('rebate size', n))::integer]) else 0 end as rebate_minor from summed
), spread as (
  select *, floor(rebate_minor * total_minor / subtotal_minor) as share, rebate_minor * total_minor % subtotal_minor as remainder from rebated
), shared as (
  select *, share + case when row_number() over (partition by n order by remainder desc, position) <= rebate_minor - sum(share) over (partition by n) then 1 else 0 end as share_minor from spread
), returned as (
  select l.*, case when s.refunded is null then 0
                   when chance('all back', l.n) < 0.3 then quantity
                   when position = 1 then ceil(quantity * (0.3 + 0.5 * chance('part back', l.n)))
                   else 0 end::integer as refunded_quantity
  from shared l join sales s using (n)
)
select *, case when tax_included then round((total_minor - share_minor) * 2000 / 12000) else round((total_minor - share_minor) * 2000 / 10000) end::bigint as tax_minor
from returned, (select tax_included from clock) shop;
analyze lines;

create unlogged table totals as
select n, sum(total_minor)::bigint as subtotal_minor, max(rebate_minor)::bigint as discount_minor, sum(tax_minor)::bigint as tax_minor,
  (sum(total_minor) - max(rebate_minor) + case when tax_included then 0 else sum(tax_minor) end)::bigint as total_minor,
  bool_and(refunded_quantity = quantity) as all_back,
  sum(total_minor * refunded_quantity / quantity) as back
from lines group by n, tax_included;
create unique index on totals (n);
analyze totals;

insert into orders (id, number, status, customer_id, currency, tax_included, subtotal_minor, discount_minor, discount_reason, tax_minor, total_minor, note, created_by, created_at, placed_at)
  overriding system value
select s.id, s.number,
  case when parked then 'draft' when cancelled is not null then 'cancelled' when refunded is not null and all_back then 'refunded'
       when fulfilled is not null then 'fulfilled' when paid is not null then 'paid' else 'placed' end,
  p.id, currency, tax_included, subtotal_minor, discount_minor, case when discount_minor > 0 then pick('{Regular customer,Trade price,Price match}', 'rebate reason', s.n) else '' end,
  tax_minor, total_minor, case when not counter and chance('order note', s.n) < 0.2 then pick('{Call before delivery,Collected by a colleague,Needs an invoice}', 'which note', s.n) else '' end,
  staff_id, at, case when not parked then at end
from sales s join totals t using (n) left join people p on p.n = s.customer_n cross join clock order by s.n;

insert into counters (name, value) select 'order', max(number) from sales
on conflict (name) do update set value = excluded.value;

insert into order_lines (order_id, position, widget_id, sku, name, unit_price_minor, tax_rate_bp, quantity, discount_minor, discount_reason, tax_minor, total_minor)
select s.id, position, widget_id, sku, name, price_minor, 2000, quantity, discount_minor, case when discount_minor > 0 then 'Damaged packaging' else '' end, tax_minor, total_minor
from lines join sales s using (n) order by n, position;

-- the triggers below keep their plans, and would keep those for empty tables
analyze widgets, stock, orders, order_lines, staff.accounts;

-- ---------------------------------------------------------------------------------------------------------------
-- Money
-- ---------------------------------------------------------------------------------------------------------------

create unlogged table money as
with paid as (
  select s.n, s.id, s.paid as at, t.total_minor as amount, s.staff_id,
    case when s.counter then case when chance('method', n) < 0.42 then 'cash' else 'card' end
         when chance('method', n) < 0.6 then 'transfer' else 'card' end as method,
    s.counter and s.refunded is null and chance('split', n) < 0.02 and t.total_minor > 2000 as split
  from sales s join totals t using (n) where s.paid is not null and t.total_minor > 0
), payments as (
  select n, id, at, 'payment' as kind, method, case when split then amount - 2000 else amount end as amount, staff_id from paid
  union all
  select n, id, at + interval '20 seconds', 'payment', case method when 'cash' then 'card' else 'cash' end, 2000, staff_id from paid where split
), refunds as (
  select n, s.id, s.refunded as at, 'refund' as kind, p.method, (case when all_back then t.total_minor else floor(t.back * t.total_minor / t.subtotal_minor) end)::bigint as amount, colleague('refunded by', n) as staff_id
  from sales s join totals t using (n) join paid p using (n) where s.refunded is not null
)
select *, case when kind = 'refund' then pick('{Damaged,Wrong size,Changed their mind,Faulty}', 'refund reason', n) else '' end as reason
from (select * from payments union all select * from refunds) both_ways where amount > 0;

insert into transactions (order_id, kind, method, amount_minor, tendered_minor, reference, reason, staff_id, created_at)
select id, kind, method, amount,
  -- exact, or with the next notes
  case when kind = 'payment' and method = 'cash' then case when chance('exact', n) < 0.35 then amount when amount < 5000 then ceil(amount / 1000.0) * 1000 else ceil(amount / 5000.0) * 5000 end end::bigint,
  case when method = 'card' then 'T' || lpad(floor(1000000 * chance('terminal', n))::text, 6, '0') else '' end, reason, staff_id, at
from money where kind = 'payment' order by at, id;

insert into refunds (order_id, amount_minor, reason, staff_id, created_at)
select id, amount, reason, staff_id, at from money where kind = 'refund' order by at, id;

insert into refund_lines (refund_id, order_line_id, quantity, worth_minor, restocked)
select r.id, o.id, l.refunded_quantity, (l.total_minor - l.share_minor + case when l.tax_included then 0 else l.tax_minor end) * l.refunded_quantity / l.quantity, chance('back into stock', l.n) < 0.8
from lines l join sales s using (n) join refunds r on r.order_id = s.id join order_lines o on o.order_id = s.id and o.position = l.position
where l.refunded_quantity > 0;

insert into transactions (order_id, kind, method, amount_minor, refund_id, reference, reason, staff_id, created_at)
select m.id, kind, method, amount, r.id, case when method = 'card' then 'T' || lpad(floor(1000000 * chance('terminal', n))::text, 6, '0') else '' end, m.reason, m.staff_id, at
from money m join refunds r on r.order_id = m.id where kind = 'refund' order by at, m.id;

-- ---------------------------------------------------------------------------------------------------------------
-- Goods in and out, in the order of time, so that no level is ever below zero: each delivery covers what is sold until the next one
-- ---------------------------------------------------------------------------------------------------------------

create unlogged table moves as
with sold as (
  select l.widget_id, s.at, l.quantity, s.id as order_id, s.staff_id, s.n, l.refunded_quantity, s.refunded, s.cancelled
  from lines l join sales s using (n) where not s.parked
), demand as (
  select c.id, ((sold.at at time zone time_zone)::date - first_day) / c.delivered_every as slot, sum(quantity) as quantity
  from sold join catalogue c on c.id = sold.widget_id cross join clock group by 1, 2
), periods as (
  select c.id, c.n, c.spare, c.pack, c.delivered_every, slot, coalesce(demand.quantity, 0) as demand
  from catalogue c cross join lateral generate_series(0, (:days - 1) / c.delivered_every) slot left join demand using (id, slot)
  where not c.archived
), needs as (
  select *, ceil((spare + sum(demand) over (partition by id order by slot)) / pack) * pack as received_until from periods
), deliveries as (
  select *, received_until - lag(received_until, 1, 0) over (partition by id order by slot) as received from needs
)
select id as widget_id, 'receive' as kind, received::integer as quantity, null::bigint as order_id, 'Delivery' as reason,
  colleague('received by', slot) as staff_id,
  (first_day + slot * delivered_every + interval '6 hours 15 minutes' + interval '1 second' * (n % 1800)) at time zone time_zone as at
from deliveries cross join clock where received > 0
union all
select widget_id, 'sale', -quantity, order_id, '', staff_id, at from sold
union all
select widget_id, 'return', quantity, order_id, 'Cancelled', staff_id, cancelled from sold where cancelled is not null
union all
select widget_id, 'return', refunded_quantity, order_id, 'Refunded', colleague('refunded by', n), refunded
from sold where refunded_quantity > 0 and chance('back into stock', n) < 0.8
union all -- on shelves that have some to spare
select id, 'adjustment', -1, null, pick('{Damaged in the shop,Used for display}', 'adjusted why', n), colleague('adjusted by', n),
  now() - interval '1 day' * (1 + (:days * 0.6) * chance('adjusted', n))
from catalogue where not archived and spare >= 2 and chance('adjust', n) < 0.08
union all
select id, 'count', -floor(1.2 * chance('missing', n))::integer, null, 'Stocktaking', colleague('counted by', n), now() - interval '1 day' * (2 + chance('counted', n))
from catalogue where not archived and spare >= 2 and chance('count', n) < 0.1 and :days > 4;

insert into stock_movements (widget_id, kind, quantity, order_id, reason, staff_id, created_at)
select widget_id, kind, quantity, order_id, reason, staff_id, at from moves order by at, order_id nulls first, widget_id;

-- ---------------------------------------------------------------------------------------------------------------
-- What each order's timeline tells
-- ---------------------------------------------------------------------------------------------------------------

insert into order_events (order_id, kind, detail, staff_id, created_at)
select order_id, kind, detail, staff_id, at from (
  select id as order_id, 1 as place, 'created' as kind, '{}'::jsonb as detail, staff_id, at from sales where parked
  union all select id, 2, 'placed', '{}', staff_id, at from sales where not parked
  union all select id, 3, case kind when 'payment' then 'paid' else 'refunded' end, jsonb_strip_nulls(jsonb_build_object('amountMinor', amount, 'method', method, 'reason', nullif(reason, ''))), staff_id, at from money
  union all select id, 3, 'granted', jsonb_build_object('amountMinor', amount, 'reason', reason), staff_id, at - interval '1 minute' from money where kind = 'refund'
  union all select id, 4, 'fulfilled', '{}', staff_id, fulfilled from sales where fulfilled is not null
  union all select id, 5, 'cancelled', jsonb_build_object('reason', pick('{No longer needed,Bought elsewhere,Not paid in time}', 'cancelled why', n)), staff_id, cancelled from sales where cancelled is not null
) told order by at, order_id, place;

update shop set default_tax_rate_bp = 2000, address = case :'shop' when 'building' then E'Mill Lane 12\nLudlow SY8' else E'Station Approach 3\nFrome BA11' end, receipt_note = 'Goods are taken back within 30 days, with this receipt.'
where address = '' and receipt_note = '';

drop function colleague, ean13, pick, chance;
drop table clock, colleagues, goods, catalogue, sales, languages, people, lines, totals, money, moves;
commit;
vacuum (analyze) widgets, stock, stock_movements, customers, orders, sales_by_quarter_hour, order_lines, order_events, refunds, refund_lines, transactions;
\echo :orders orders over :days days, :widgets widgets, :customers customers
