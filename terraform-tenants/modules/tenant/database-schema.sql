-- UsualStore, schema version 1: the whole of one shop's database.
--
-- Terraform applies this file through psql, as the tenant's admin role; the backend carries the same file as its Flyway V1.
-- Frozen from the tag v1.0.0 on: a later change is a new file in backend/src/main/resources/db/migration.
--
-- Money is in minor units (cents) of the shop's one currency, tax rates are in basis points (2000 = 20 %),
-- moments are timestamptz. A table's constraint is named by table and rule: the API turns it into a sentence by that name.

-- Made by the server's superuser before, where Terraform runs; here for a database that Flyway fills alone.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists pgcrypto;

-- ---------------------------------------------------------------------------------------------------------------
-- What every table shares
-- ---------------------------------------------------------------------------------------------------------------

create function touch_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: add a row that corrects the other', tg_table_name
    using errcode = 'restrict_violation', constraint = tg_table_name || '_append_only';
end $$;

-- The text that search compares: lower case, without accents. unaccent() itself is only stable, since its dictionary
-- may change; an index needs an immutable function, and the dictionary's name is given, so nothing else can change it.
-- The collation is named too: names sort by another one than codes do, and lower() must know which.
create function searchable(variadic parts text[]) returns text
  language sql immutable parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, array_to_string(parts, ' ')) collate "und-x-icu");

-- The words that have a sign within, without it: wd40 for WD-40. Kept beside the text as it is written, and looked for in both ways.
create function joined_words(words text) returns text
  language sql immutable parallel safe
  return (select string_agg(regexp_replace(word collate "und-x-icu", '[^[:alnum:]]+', '', 'g'), ' ')
    from regexp_split_to_table(words, '\s+') word where word collate "und-x-icu" ~ '[[:alnum:]][^[:alnum:]]+[[:alnum:]]');

-- A code or a phone number without all that people write between its letters and digits
create function squeezed(code text) returns text
  language sql immutable parallel safe
  return regexp_replace(replace(code, '(0)', '') collate "und-x-icu", '[^[:alnum:]]+', '', 'g');

-- Numbers without gaps: taken last in a transaction, in one statement, so that a failed sale takes none.
create table counters (
  name  text   primary key,
  value bigint not null default 0 constraint counters_value_not_negative check (value >= 0)
);

-- ---------------------------------------------------------------------------------------------------------------
-- The shop itself
-- ---------------------------------------------------------------------------------------------------------------

create table shop (
  only_row     boolean     primary key default true constraint shop_one_row check (only_row),
  version      integer     not null default 0,
  currency     text        not null default 'EUR' constraint shop_currency_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  locale       text        not null default 'en' constraint shop_locale_bcp_47 check (locale ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  time_zone    text        not null default 'UTC' constraint shop_time_zone_length check (char_length(time_zone) between 1 and 64),
  colour       text        not null default '#2457d6' constraint shop_colour_hex check (colour ~ '^#[0-9a-f]{6}$'),
  -- a square image, shown in the page's frame and on receipts; none: the name's initials
  logo         bytea       constraint shop_logo_size check (octet_length(logo) <= 65536),
  logo_type    text        constraint shop_logo_type_known check (logo_type in ('image/png', 'image/jpeg', 'image/webp', 'image/svg+xml')),
  address      text        not null default '' constraint shop_address_length check (char_length(address) <= 500),
  receipt_note text        not null default '' constraint shop_receipt_note_length check (char_length(receipt_note) <= 500),
  tax_included boolean     not null default true,
  -- in basis points: what a new product begins with
  default_tax_rate_bp integer not null default 0 constraint shop_default_tax_rate_bp_range check (default_tax_rate_bp between 0 and 10000),
  -- whether staff may sell, with a reason, what is in the customer's hand though the books have none of it
  sells_found  boolean     not null default true,
  updated_at   timestamptz not null default now(),
  constraint shop_logo_with_type check ((logo is null) = (logo_type is null))
);
-- What a setting names must exist, not only be well formed. Currencies: ISO 4217, those that the programs' oldest Java knows.
create function known_currencies() returns text[] language sql immutable parallel safe return regexp_split_to_array(btrim('
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND
    VUV WST XAF XCD XOF XPF YER ZAR ZMW', E' \n'), '\s+');
-- Those that the pages are built with: frontend/src/main/resources/application.properties has the same.
create function known_locales() returns text[] language sql immutable parallel safe return regexp_split_to_array(btrim('
    en en-GB en-US de de-AT de-CH fr fr-CH it es pt pt-BR nl pl cs sk hu ro sl hr sv da nb fi
    et lv lt uk el tr ja ar-EG', E' \n'), '\s+');
-- The server's, without its own names for files, those that Java lacks, and one that is younger than the programs' oldest Java.
create function known_time_zones() returns setof text language sql stable as $$
  select name from pg_timezone_names where name !~ '^(posix|right)/' and name not in ('EST', 'HST', 'MST', 'ROC', 'America/Coyhaique', 'Factory', 'localtime', 'posixrules')
$$;

create function refuse_unknown_setting() returns trigger language plpgsql as $$
declare
  unknown text := case
    when not new.currency = any(known_currencies()) then format('currency "%s" is unknown: give a code of ISO 4217, as EUR', new.currency)
    when not new.locale = any(known_locales()) then format('locale "%s" is unknown: give one of %s', new.locale, array_to_string(known_locales(), ', '))
    when not exists (select from known_time_zones() name where name = new.time_zone)
      then format('time_zone "%s" is unknown: give a name of the tz database, as Europe/Vienna', new.time_zone)
  end;
begin
  if unknown is not null then
    raise exception '%', unknown using errcode = 'check_violation', constraint = 'shop_settings_exist';
  end if;
  return new;
end $$;
create trigger shop_settings_exist before insert or update of currency, locale, time_zone on shop for each row execute function refuse_unknown_setting();

-- Every amount is in the minor unit of the shop's currency: in another one, 19.90 would become 1,990.
create function keep_currency() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  lock table widgets, orders, store_credit_entries in share mode; -- who is writing an amount right now is waited for
  if exists (select from orders) or exists (select from widgets where price_minor > 0) or exists (select from store_credit_entries) then
    raise exception 'The shop has prices or orders in %, so its currency can''t become %: give % again, and add a shop of its own for %',
      old.currency, new.currency, old.currency, new.currency
      using errcode = 'restrict_violation', constraint = 'shop_currency_kept';
  end if;
  return new;
end $$;
create trigger shop_settings_keep_currency before update of currency on shop
  for each row when (old.currency <> new.currency) execute function keep_currency();
create trigger shop_touch before update on shop for each row execute function touch_updated_at();
insert into shop default values;

-- ---------------------------------------------------------------------------------------------------------------
-- Staff: in a schema of its own, which the developer and customer roles can't read
-- ---------------------------------------------------------------------------------------------------------------

create schema staff;

create table staff.accounts (
  id                   bigint      generated always as identity primary key,
  version              integer     not null default 0,
  username             text        not null constraint accounts_username_length check (char_length(username) between 1 and 63),
  name                 text        not null constraint accounts_name_length check (char_length(name) between 1 and 200),
  email                text        not null constraint accounts_email_length check (char_length(email) between 3 and 254),
  access_level         text        not null constraint accounts_access_level_known check (access_level in ('admin', 'developer', 'customer')),
  -- bcrypt, which reads 72 bytes of a password and no more
  password_hash        text        not null constraint accounts_password_hash_bcrypt check (password_hash ~ '^\$2[aby]\$[0-9]{2}\$[./A-Za-z0-9]{53}$'),
  must_change_password boolean     not null default true,
  disabled_at          timestamptz,
  created_at           timestamptz not null default now(),
  updated_at           timestamptz not null default now()
);
create unique index accounts_username_unique on staff.accounts (lower(username)); -- serves sign-in
create trigger accounts_touch before update on staff.accounts for each row execute function touch_updated_at();

create table staff.sessions (
  -- SHA-256 of the token: who reads this table can't sign in with it
  token_hash   bytea       primary key constraint sessions_token_hash_length check (octet_length(token_hash) = 32),
  account_id   bigint      not null references staff.accounts on delete cascade,
  created_at   timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at   timestamptz not null,
  constraint sessions_expire_later check (expires_at > created_at)
);
create index sessions_by_account on staff.sessions (account_id); -- serves "sign out everywhere"
create index sessions_by_expiry on staff.sessions (expires_at);  -- serves the clean-up

-- Wrong passwords of an account, by where they came from: an address, a device that it signed in with before, or a session that
-- would change it. So nobody locks somebody else out.
create table staff.sign_in_attempts (
  account_id   bigint      not null references staff.accounts on delete cascade,
  origin       text        not null constraint sign_in_attempts_origin_length check (char_length(origin) between 1 and 80),
  failures     integer     not null default 1 constraint sign_in_attempts_failures_positive check (failures > 0),
  locked_until timestamptz,
  last_at      timestamptz not null default now(),
  primary key (account_id, origin)
);
create index sign_in_attempts_by_last on staff.sign_in_attempts (last_at); -- serves the clean-up

-- Keys that the program signs with, made when it first needs them: what is signed here is void in any other shop.
create table staff.secrets (
  name  text  primary key constraint secrets_name_length check (char_length(name) between 1 and 60),
  value bytea not null default gen_random_bytes(32) constraint secrets_value_length check (octet_length(value) >= 32)
);

-- ---------------------------------------------------------------------------------------------------------------
-- Catalogue
-- ---------------------------------------------------------------------------------------------------------------

create table categories (
  id   bigint generated always as identity primary key,
  name text   collate "und-x-icu" not null
              constraint categories_name_unique unique
              constraint categories_name_length check (char_length(name) between 1 and 100)
);

create table widgets (
  id                bigint      generated always as identity primary key,
  version           integer     not null default 0, -- the row's ETag
  sku               text        not null
                                constraint widgets_sku_unique unique
                                constraint widgets_sku_length check (char_length(sku) between 1 and 64),
  barcode           text        constraint widgets_barcode_unique unique
                                constraint widgets_barcode_length check (char_length(barcode) between 1 and 64),
  name              text        collate "und-x-icu" not null
                                constraint widgets_name_length check (char_length(name) between 1 and 200),
  description       text        not null default ''
                                constraint widgets_description_length check (char_length(description) <= 10000),
  price_minor       bigint      not null
                                constraint widgets_price_in_range check (price_minor between 0 and 999999999999),
  tax_rate_bp       integer     not null default 0
                                constraint widgets_tax_rate_in_range check (tax_rate_bp between 0 and 10000),
  category_id       bigint      references categories,
  -- at this level or below the widget is on the low-stock list; none: never
  low_stock_mark    integer     constraint widgets_low_stock_mark_in_range check (low_stock_mark between 0 and 1000000),
  archived_at       timestamptz,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  search_text       text        generated always as (searchable(name, sku, barcode, joined_words(name), squeezed(sku))) stored
);
create index widgets_by_name on widgets (name, id) where archived_at is null;                  -- serves the list, in its order
create index widgets_by_price on widgets (price_minor, id) where archived_at is null;            -- serves the list, dearest or cheapest first
create index widgets_by_category on widgets (category_id, name, id) where archived_at is null; -- serves Sell's category buttons
create index widgets_archived on widgets (name, id) where archived_at is not null;             -- serves the list of archived ones
create index widgets_search on widgets using gin (search_text gin_trgm_ops);
-- A sample of it says nothing of a word, and comparing a word with the sample took ten times as long as the search itself
alter table widgets alter column search_text set statistics 0;
create index widgets_by_sku_in_any_case on widgets (lower(sku));         -- serves a scan with Caps Lock on
create index widgets_by_barcode_in_any_case on widgets (lower(barcode)); -- and of a barcode that has letters
create trigger widgets_touch before update on widgets for each row execute function touch_updated_at();

-- Apart from widgets, so that serving 60 % of the reads doesn't load it, and so that a widget's version is not its picture's
create table widget_images (
  widget_id  bigint      primary key references widgets on delete cascade,
  content    bytea       not null constraint widget_images_size check (octet_length(content) between 1 and 2097152),
  type       text        not null constraint widget_images_type_known check (type in ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
  updated_at timestamptz not null default now()
);
create trigger widget_images_touch before update on widget_images for each row execute function touch_updated_at();

-- ---------------------------------------------------------------------------------------------------------------
-- Customers
-- ---------------------------------------------------------------------------------------------------------------

create table customers (
  id           bigint      generated always as identity primary key,
  version      integer     not null default 0,
  name         text        collate "und-x-icu" not null constraint customers_name_length check (char_length(name) between 1 and 200),
  email        text        constraint customers_email_length check (char_length(email) between 3 and 254),
  phone        text        constraint customers_phone_length check (char_length(phone) between 3 and 40),
  address      text        not null default '' constraint customers_address_length check (char_length(address) <= 500),
  note         text        not null default '' constraint customers_note_length check (char_length(note) <= 2000),
  tags         text[]      not null default '{}' constraint customers_tags_count check (cardinality(tags) <= 20),
  -- merged into another: kept, so that old orders and links still lead somewhere
  merged_into  bigint      references customers constraint customers_merged_into_another check (merged_into <> id),
  erased_at    timestamptz,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  search_text  text        generated always as (searchable(name, email, phone, joined_words(name), squeezed(phone))) stored
);
create unique index customers_email_unique on customers (lower(email)) where merged_into is null;
create index customers_by_name on customers (name, id) where merged_into is null and erased_at is null;
create index customers_search on customers using gin (search_text gin_trgm_ops);
alter table customers alter column search_text set statistics 0; -- as for widgets
create index customers_by_phone on customers (phone) where phone is not null; -- serves the search for one number
create index customers_by_tag on customers using gin (tags);
create index customers_merged on customers (merged_into) where merged_into is not null;
create trigger customers_touch before update on customers for each row execute function touch_updated_at();

-- ---------------------------------------------------------------------------------------------------------------
-- Orders
-- ---------------------------------------------------------------------------------------------------------------

create table statuses (
  code     text    primary key,
  name     text    not null,
  position integer not null constraint statuses_position_unique unique
);
insert into statuses (code, name, position) values
  ('draft', 'Draft', 1), ('placed', 'Placed', 2), ('paid', 'Paid', 3), ('fulfilled', 'Fulfilled', 4), ('cancelled', 'Cancelled', 5), ('refunded', 'Refunded', 6);

create table status_transitions (
  from_status text not null references statuses,
  to_status   text not null references statuses,
  primary key (from_status, to_status)
);
insert into status_transitions (from_status, to_status) values
  ('draft', 'placed'), ('draft', 'paid'), ('draft', 'fulfilled'), ('draft', 'cancelled'), -- over the counter, a sale is paid and handed over at once
  ('placed', 'paid'), ('placed', 'fulfilled'), ('placed', 'cancelled'),
  ('paid', 'fulfilled'), ('paid', 'refunded'), ('paid', 'placed'), -- back, where the return that had settled it is withdrawn
  ('fulfilled', 'refunded');

create table orders (
  id              bigint      generated always as identity primary key,
  version         integer     not null default 0,
  number          bigint      constraint orders_number_unique unique, -- from counters, when it is placed
  status          text        not null default 'draft' references statuses,
  customer_id     bigint      references customers,                   -- none: a walk-in
  currency        text        not null constraint orders_currency_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  tax_included    boolean     not null,
  subtotal_minor  bigint      not null default 0, -- the lines after their own discounts
  discount_minor  bigint      not null default 0, -- on the order as a whole
  discount_reason text        not null default '' constraint orders_discount_reason_length check (char_length(discount_reason) <= 200),
  tax_minor       bigint      not null default 0, -- part of the total, whether included in the prices or added to them
  total_minor     bigint      not null default 0,
  paid_minor      bigint      not null default 0, -- kept by the trigger on transactions alone, as refunded_minor is
  refunded_minor  bigint      not null default 0,
  granted_minor   bigint      not null default 0, -- refunds that staff granted, paid out or not; kept by the trigger on refunds alone
  off_debt_minor  bigint      not null default 0, -- what came back before it was paid, kept as granted_minor is
  -- what the customer still owes: total, less what came back, less what was paid and isn't given back
  open_minor      bigint      not null generated always as
                              (case when status in ('draft', 'cancelled') then 0 else total_minor - paid_minor - off_debt_minor end) stored,
  hand_over       boolean     not null default false, -- whether the customer takes it along once it is paid
  note            text        not null default '' constraint orders_note_length check (char_length(note) <= 2000),
  created_by      bigint      references staff.accounts,
  created_at      timestamptz not null default now(),
  placed_at       timestamptz,
  updated_at      timestamptz not null default now(),
  constraint orders_discount_in_range check (discount_minor between 0 and subtotal_minor),
  constraint orders_amounts_not_negative check (subtotal_minor >= 0 and tax_minor >= 0 and total_minor >= 0),
  constraint orders_paid_within_total check (paid_minor >= 0 and off_debt_minor >= 0 and paid_minor + off_debt_minor <= total_minor),
  constraint orders_refunded_within_paid check (refunded_minor between 0 and paid_minor),
  constraint orders_granted_within_paid check (granted_minor between 0 and paid_minor),
  constraint orders_number_when_placed check (status in ('draft', 'cancelled') or (number is not null and placed_at is not null))
);
create index orders_by_placed on orders (placed_at desc, id desc) where placed_at is not null; -- serves the list, and the day's figures
create index orders_by_total on orders (total_minor, id) where placed_at is not null;          -- serves the list, largest or smallest first
create index orders_by_status on orders (status, placed_at desc, id desc);                     -- serves the list's filters, and the badges
-- a list of customers sums up what each has paid from the index alone
create index orders_by_customer on orders (customer_id, placed_at desc, id desc) include (paid_minor, refunded_minor) where customer_id is not null;
create index orders_by_staff on orders (created_by, placed_at desc, id desc);
create index orders_to_pay_out on orders (placed_at desc, id desc) where granted_minor > refunded_minor; -- serves the admin's list
create index orders_to_pay_out_by_total on orders (total_minor, id) where granted_minor > refunded_minor; -- the same, by total
create index orders_unpaid on orders (placed_at desc, id desc) where open_minor > 0;           -- serves the list of who owes, and the badge
create index orders_unpaid_by_total on orders (total_minor, id) where open_minor > 0;
create index orders_drafts on orders (created_at desc, id desc) where status = 'draft';        -- serves the parked sales
create trigger orders_touch before update on orders for each row execute function touch_updated_at();

-- A sale that began before its customer was merged into another goes to the other: here it waits until the merge is done.
create function follow_merged_customer() returns trigger language plpgsql as $$
declare
  current_customer bigint;
begin
  select coalesce(merged_into, id) into current_customer from customers where id = new.customer_id for key share;
  if found then
    new.customer_id := current_customer;
  end if; -- else the foreign key refuses it
  return new;
end $$;
create trigger orders_follow_merged_customer before insert or update of customer_id on orders
  for each row when (new.customer_id is not null) execute function follow_merged_customer();

create function refuse_wrong_step() returns trigger language plpgsql as $$
begin
  if not exists (select from status_transitions t where t.from_status = old.status and t.to_status = new.status) then
    raise exception 'An order that is % can''t become %', old.status, new.status
      using errcode = 'check_violation', constraint = 'orders_status_step_allowed',
            hint = coalesce((select string_agg(t.to_status, ', ' order by s.position)
                             from status_transitions t join statuses s on s.code = t.to_status where t.from_status = old.status), 'none');
  end if;
  return new;
end $$;
create trigger orders_status_step before update of status on orders
  for each row when (old.status is distinct from new.status) execute function refuse_wrong_step();

-- What was sold in each quarter of an hour: a day in any time zone begins with one, so the figures of many days are the sums of few rows.
create table sales_by_quarter_hour (
  quarter_hour timestamptz primary key,
  total_minor  bigint      not null,
  orders       bigint      not null
);

-- With the owner's rights: the application's role may only read what this keeps.
create function count_sale() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into sales_by_quarter_hour as s
    select date_bin('15 minutes', placed_at, 'epoch') as quarter_hour, sum(sign * total_minor), sum(sign)
    from (values (-1, old.status, old.placed_at, old.total_minor), (1, new.status, new.placed_at, new.total_minor)) as change (sign, status, placed_at, total_minor)
    where status not in ('draft', 'cancelled') and placed_at is not null
    group by quarter_hour order by quarter_hour
  on conflict (quarter_hour) do update set total_minor = s.total_minor + excluded.total_minor, orders = s.orders + excluded.orders;
  return null;
end $$;
-- Deferred: whatever else a transaction locks, it locks the present quarter of an hour last, and not for long.
create constraint trigger orders_count_sale after insert or delete on orders deferrable initially deferred
  for each row execute function count_sale();
create constraint trigger orders_count_changed_sale after update on orders deferrable initially deferred
  for each row when ((old.status, old.placed_at, old.total_minor) is distinct from (new.status, new.placed_at, new.total_minor)) execute function count_sale();

create table order_lines (
  id                bigint  generated always as identity primary key,
  order_id          bigint  not null references orders on delete cascade,
  position          integer not null constraint order_lines_position_in_range check (position between 1 and 500),
  widget_id         bigint  not null references widgets,
  -- why it was sold though the books had too few: those found are booked first
  found_reason      text    not null default '' constraint order_lines_found_reason_length check (char_length(found_reason) <= 200),
  -- as they were on the day of the sale
  sku               text    not null,
  name              text    not null,
  unit_price_minor  bigint  not null constraint order_lines_unit_price_not_negative check (unit_price_minor >= 0),
  tax_rate_bp       integer not null constraint order_lines_tax_rate_in_range check (tax_rate_bp between 0 and 10000),
  quantity          integer not null constraint order_lines_quantity_in_range check (quantity between 1 and 100000),
  discount_minor    bigint  not null default 0,
  discount_reason   text    not null default '' constraint order_lines_discount_reason_length check (char_length(discount_reason) <= 200),
  tax_minor         bigint  not null default 0 constraint order_lines_tax_not_negative check (tax_minor >= 0),
  total_minor       bigint  not null,             -- quantity × unit price − discount, without tax that is added
  refunded_quantity integer not null default 0,
  refunded_minor    bigint  not null default 0,   -- what the pieces that are back were sold for; both are kept by the trigger on refund_lines alone
  constraint order_lines_position_unique unique (order_id, position),
  constraint order_lines_discount_in_range check (discount_minor between 0 and quantity * unit_price_minor),
  constraint order_lines_total_adds_up check (total_minor = quantity * unit_price_minor - discount_minor),
  constraint order_lines_refunded_within_quantity check (refunded_quantity between 0 and quantity),
  constraint order_lines_refunded_within_line check (refunded_minor between 0 and total_minor + tax_minor)
);
create index order_lines_by_widget on order_lines (widget_id, order_id);

create table order_events (
  id          bigint      generated always as identity primary key,
  order_id    bigint      not null references orders,
  kind        text        not null constraint order_events_kind_known
                          check (kind in ('created', 'placed', 'paid', 'fulfilled', 'cancelled', 'granted', 'withdrawn', 'refunded', 'note', 'changed')),
  -- what the timeline shows beside the kind: an amount, a reason. People by id only, so that erasing one leaves the books whole
  detail      jsonb       not null default '{}' constraint order_events_detail_is_object check (jsonb_typeof(detail) = 'object'),
  staff_id    bigint      references staff.accounts,
  created_at  timestamptz not null default now()
);
create index order_events_by_order on order_events (order_id, id);
create trigger order_events_append_only before update or delete on order_events for each row execute function refuse_change();
create trigger order_events_no_truncate before truncate on order_events for each statement execute function refuse_change();

-- ---------------------------------------------------------------------------------------------------------------
-- Refunds: what staff granted. The money goes back as transactions
-- ---------------------------------------------------------------------------------------------------------------

create table refunds (
  id             bigint      generated always as identity primary key,
  order_id       bigint      not null references orders,
  -- 0: goods that cost nothing, or that weren't paid yet
  amount_minor   bigint      not null constraint refunds_amount_not_negative check (amount_minor >= 0),
  off_debt_minor bigint      not null default 0 constraint refunds_off_debt_not_negative check (off_debt_minor >= 0), -- not paid out: no longer owed
  paid_out_minor bigint      not null default 0, -- kept by the trigger on transactions alone
  withdrawn      boolean     not null default false, -- kept by the trigger on refund_withdrawals alone
  reason         text        not null constraint refunds_reason_length check (char_length(reason) between 1 and 200),
  staff_id       bigint      references staff.accounts,
  created_at     timestamptz not null default now(),
  constraint refunds_id_with_order unique (id, order_id), -- for the transactions' foreign key
  constraint refunds_paid_out_within_amount check (paid_out_minor between 0 and case when withdrawn then 0 else amount_minor end)
);
create index refunds_by_order on refunds (order_id, id);
create trigger refunds_append_only before delete or update of order_id, amount_minor, off_debt_minor, reason, staff_id, created_at on refunds
  for each row execute function refuse_change();
create trigger refunds_no_truncate before truncate on refunds for each statement execute function refuse_change();

create table refund_lines (
  refund_id     bigint  not null references refunds,
  order_line_id bigint  not null references order_lines,
  quantity      integer not null constraint refund_lines_quantity_positive check (quantity > 0),
  worth_minor   bigint  not null constraint refund_lines_worth_not_negative check (worth_minor >= 0), -- what these pieces were sold for
  restocked     boolean not null,
  primary key (refund_id, order_line_id)
);
create index refund_lines_by_order_line on refund_lines (order_line_id);
create trigger refund_lines_append_only before update or delete on refund_lines for each row execute function refuse_change();
create trigger refund_lines_no_truncate before truncate on refund_lines for each statement execute function refuse_change();

-- With the owner's rights, as the functions below: the application's role may not write what these keep.
create function add_refund_to_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update orders set granted_minor = granted_minor + new.amount_minor, off_debt_minor = off_debt_minor + new.off_debt_minor where id = new.order_id;
  return null;
end $$;
create trigger refunds_add_to_order after insert on refunds for each row execute function add_refund_to_order();

create function add_refund_to_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update order_lines l set refunded_quantity = refunded_quantity + new.quantity, refunded_minor = refunded_minor + new.worth_minor
  from refunds r where l.id = new.order_line_id and r.id = new.refund_id and l.order_id = r.order_id;
  if not found then
    raise exception 'Line % is another order''s', new.order_line_id using errcode = 'foreign_key_violation', constraint = 'refund_lines_of_the_order';
  end if;
  return null;
end $$;
create trigger refund_lines_add_to_line after insert on refund_lines for each row execute function add_refund_to_line();

-- What was granted by mistake, and nothing of it paid out
create table refund_withdrawals (
  refund_id  bigint      primary key references refunds,
  reason     text        not null constraint refund_withdrawals_reason_length check (char_length(reason) between 1 and 200),
  staff_id   bigint      references staff.accounts,
  created_at timestamptz not null default now()
);
create trigger refund_withdrawals_append_only before update or delete on refund_withdrawals for each row execute function refuse_change();
create trigger refund_withdrawals_no_truncate before truncate on refund_withdrawals for each statement execute function refuse_change();

create function withdraw_refund() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update refunds set withdrawn = true where id = new.refund_id;
  update orders o set granted_minor = granted_minor - r.amount_minor, off_debt_minor = o.off_debt_minor - r.off_debt_minor
  from refunds r where r.id = new.refund_id and o.id = r.order_id;
  update order_lines l set refunded_quantity = refunded_quantity - b.quantity, refunded_minor = refunded_minor - b.worth_minor
  from refund_lines b where b.refund_id = new.refund_id and l.id = b.order_line_id;
  return null;
end $$;
create trigger refund_withdrawals_withdraw after insert on refund_withdrawals for each row execute function withdraw_refund();

-- ---------------------------------------------------------------------------------------------------------------
-- Transactions: money in and out
-- ---------------------------------------------------------------------------------------------------------------

create table transactions (
  id              bigint      generated always as identity primary key,
  order_id        bigint      not null references orders,
  kind            text        not null constraint transactions_kind_known check (kind in ('payment', 'refund')),
  method          text        not null constraint transactions_method_known check (method in ('cash', 'card', 'transfer', 'store_credit')),
  amount_minor    bigint      not null constraint transactions_amount_positive check (amount_minor > 0),
  tendered_minor  bigint,                          -- cash handed over; what is above the amount went back as change
  refund_id       bigint,                          -- the granted refund that this pays out, or a part of it
  reference       text        not null default '' constraint transactions_reference_length check (char_length(reference) <= 100),
  reason          text        not null default '' constraint transactions_reason_length check (char_length(reason) <= 200),
  staff_id        bigint      references staff.accounts,
  created_at      timestamptz not null default now(),
  constraint transactions_tendered_covers_amount check (tendered_minor is null or (method = 'cash' and kind = 'payment' and tendered_minor >= amount_minor)),
  constraint transactions_refund_is_granted check ((kind = 'refund') = (refund_id is not null)),
  constraint transactions_refund_of_the_order foreign key (refund_id, order_id) references refunds (id, order_id)
);
create index transactions_by_order on transactions (order_id, id);
create index transactions_by_refund on transactions (refund_id) where refund_id is not null;
create index transactions_by_created on transactions (created_at desc, id desc); -- serves the day's figures
create index transactions_by_reference on transactions (lower(reference)) where reference <> ''; -- serves a search for what the terminal or the bank printed
create trigger transactions_append_only before update or delete on transactions for each row execute function refuse_change();
create trigger transactions_no_truncate before truncate on transactions for each statement execute function refuse_change();

-- What the shop owes its customers: issued by refunds and by admins, spent as a payment.
create table store_credits (
  customer_id   bigint primary key references customers,
  balance_minor bigint not null default 0 constraint store_credits_not_negative check (balance_minor >= 0)
);

create table store_credit_entries (
  id             bigint      generated always as identity primary key,
  customer_id    bigint      not null references customers,
  amount_minor   bigint      not null constraint store_credit_entries_amount_not_zero check (amount_minor <> 0), -- signed: the balance's change
  transaction_id bigint      constraint store_credit_entries_transaction_unique unique references transactions, -- none: given by an admin
  reason         text        not null default '' constraint store_credit_entries_reason_length check (char_length(reason) <= 200),
  staff_id       bigint      references staff.accounts,
  created_at     timestamptz not null default now()
);
create index store_credit_entries_by_customer on store_credit_entries (customer_id, id desc);
create trigger store_credit_entries_append_only before update or delete on store_credit_entries for each row execute function refuse_change();
create trigger store_credit_entries_no_truncate before truncate on store_credit_entries for each statement execute function refuse_change();

create function add_entry_to_store_credit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into store_credits (customer_id) values (new.customer_id) on conflict do nothing;
  update store_credits set balance_minor = balance_minor + new.amount_minor where customer_id = new.customer_id;
  return null;
end $$;
create trigger store_credit_entries_add_to_store_credit after insert on store_credit_entries for each row execute function add_entry_to_store_credit();

-- The totals on the order carry the CHECKs: no client and no isolation level gets round them. With the owner's rights,
-- as the functions on stock below: the application's role may not write what these keep.
create function add_transaction_to_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  buyer bigint;
begin
  if new.kind = 'payment' then
    update orders set paid_minor = paid_minor + new.amount_minor where id = new.order_id returning customer_id into buyer;
  else
    update refunds set paid_out_minor = paid_out_minor + new.amount_minor where id = new.refund_id;
    update orders set refunded_minor = refunded_minor + new.amount_minor where id = new.order_id returning customer_id into buyer;
    -- back by the way that it came: what was paid by card is not handed out in cash
    if new.method <> 'store_credit' and (
      select sum(case kind when 'payment' then amount_minor else -amount_minor end) from transactions
      where order_id = new.order_id and method = new.method) < 0
    then
      -- drivers find a constraint's name in this wording
      raise exception 'transaction % violates check constraint "transactions_refunded_as_paid"', new.id
        using errcode = 'check_violation', constraint = 'transactions_refunded_as_paid';
    end if;
  end if;
  if new.method = 'store_credit' then
    insert into store_credit_entries (customer_id, amount_minor, transaction_id, reason, staff_id)
    values (buyer, case new.kind when 'payment' then -new.amount_minor else new.amount_minor end, new.id, new.reason, new.staff_id);
  end if;
  return null;
end $$;
create trigger transactions_add_to_order after insert on transactions for each row execute function add_transaction_to_order();

-- ---------------------------------------------------------------------------------------------------------------
-- Stock
-- ---------------------------------------------------------------------------------------------------------------

create table stock ( -- apart from widgets, so that a sale keeps the widget's ETag; a row is made with its widget
  widget_id bigint  primary key references widgets on delete cascade,
  level     integer not null default 0 constraint stock_level_not_negative check (level >= 0),
  to_count  boolean not null default false, -- more was found than the books had, and nobody counted it since
  low_mark  integer, -- the widget's, as long as it isn't archived
  is_low    boolean not null generated always as (coalesce(level <= low_mark, false)) stored
);
create index stock_by_level on stock (level, widget_id); -- serves the list, least or most in stock first
create index stock_to_count on stock (widget_id) where to_count;
create index stock_low on stock (widget_id) where is_low; -- serves the badge and the list

create function keep_stock_row() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into stock (widget_id, low_mark) values (new.id, case when new.archived_at is null then new.low_stock_mark end)
  on conflict (widget_id) do update set low_mark = excluded.low_mark;
  return null;
end $$;
create trigger widgets_make_stock_row after insert on widgets for each row execute function keep_stock_row();
create trigger widgets_keep_low_mark after update on widgets
  for each row when ((old.low_stock_mark, old.archived_at) is distinct from (new.low_stock_mark, new.archived_at)) execute function keep_stock_row();

create table stock_movements (
  id         bigint      generated always as identity primary key,
  widget_id  bigint      not null references widgets,
  kind       text        not null constraint stock_movements_kind_known check (kind in ('receive', 'sale', 'return', 'adjustment', 'count')),
  quantity   integer     not null, -- signed: the level's change
  order_id   bigint      references orders,
  reason     text        not null default '' constraint stock_movements_reason_length check (char_length(reason) <= 200),
  staff_id   bigint      references staff.accounts,
  created_at timestamptz not null default now(),
  constraint stock_movements_quantity_in_range check (quantity between -1000000 and 1000000),
  constraint stock_movements_sign_fits_kind check (
    case kind when 'sale' then quantity < 0 when 'receive' then quantity > 0 when 'return' then quantity > 0
              when 'adjustment' then quantity <> 0 else true end), -- a count that finds what was expected is a row too
  constraint stock_movements_reason_for_adjustment check (kind <> 'adjustment' or reason <> ''),
  -- an adjustment of an order: what was found for it
  constraint stock_movements_order_fits_kind check (
    case kind when 'adjustment' then order_id is null or quantity > 0 else (order_id is not null) = (kind in ('sale', 'return')) end)
);
create index stock_movements_by_widget on stock_movements (widget_id, id desc);
create index stock_movements_by_order on stock_movements (order_id) where order_id is not null;
create trigger stock_movements_append_only before update or delete on stock_movements for each row execute function refuse_change();
create trigger stock_movements_no_truncate before truncate on stock_movements for each statement execute function refuse_change();

create function add_movement_to_stock() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update stock set level = level + new.quantity,
    to_count = case when new.kind = 'count' then false when new.kind = 'adjustment' and new.order_id is not null then true else to_count end
  where widget_id = new.widget_id;
  return null;
end $$;
create trigger stock_movements_add_to_stock after insert on stock_movements for each row execute function add_movement_to_stock();

-- ---------------------------------------------------------------------------------------------------------------
-- Idempotency keys and audit log
-- ---------------------------------------------------------------------------------------------------------------

create table idempotency_keys (
  -- the shop's, not an account's: who signs in at the till in the middle of a sale sends the same key for the same sale
  key             text        primary key constraint idempotency_keys_key_length check (char_length(key) between 8 and 200),
  path            text        not null,
  -- SHA-256 of path and body: the same key with another request is refused
  request_hash    bytea       not null constraint idempotency_keys_request_hash_length check (octet_length(request_hash) = 32),
  response_status integer     not null,
  response_body   text        not null,
  created_at      timestamptz not null default now()
);
create index idempotency_keys_by_created on idempotency_keys (created_at); -- serves the clean-up

create table audit_log (
  id         bigint      generated always as identity primary key,
  staff_id   bigint      references staff.accounts,
  action     text        not null constraint audit_log_action_length check (char_length(action) between 1 and 60),
  subject    text        not null constraint audit_log_subject_length check (char_length(subject) between 1 and 60), -- widgets/17
  address    text        not null default '' constraint audit_log_address_length check (char_length(address) <= 60), -- of who did it
  device     text        not null default '' constraint audit_log_device_length check (char_length(device) <= 120),  -- what their browser calls itself
  detail     jsonb       not null default '{}' constraint audit_log_detail_is_object check (jsonb_typeof(detail) = 'object'),
  created_at timestamptz not null default now()
);
create index audit_log_by_subject on audit_log (subject, id desc);
create index audit_log_by_created on audit_log (created_at desc, id desc);
create trigger audit_log_append_only before update or delete on audit_log for each row execute function refuse_change();
create trigger audit_log_no_truncate before truncate on audit_log for each statement execute function refuse_change();

-- Whoever changes what an account may do, Terraform, a program or somebody with psql: it is written down.
create function write_down_access() returns trigger language plpgsql as $$
begin
  if old.access_level <> new.access_level then
    insert into public.audit_log (action, subject, detail)
    values ('role-changed', 'staff/' || new.id, jsonb_build_object('from', old.access_level, 'to', new.access_level));
  end if;
  if (old.disabled_at is null) <> (new.disabled_at is null) then
    insert into public.audit_log (action, subject) values (case when new.disabled_at is null then 'access-restored' else 'access-ended' end, 'staff/' || new.id);
  end if;
  return null;
end $$;
create trigger accounts_write_down_access after update of access_level, disabled_at on staff.accounts
  for each row execute function write_down_access();
