#!/usr/bin/env bats
# Who may connect where, and do what there: two tenants on one real server, looked at by every role.

bats_require_minimum_version 1.5.0
load support/postgres
load support/terraform

setup_file() {
  start_postgres
  copy_terraform
  export SHOP="${RUN}_shop" OTHER="${RUN}_other"
  for KEY in "$SHOP" "$OTHER"; do
    tfvars "$KEY" admins="[$(user "${KEY}_admin" SecurePass123!)$(user "${KEY}_chief" SecurePass123!)]" \
      developers="[$(user "${KEY}_dev" SecurePass123!)]" customers="[$(user "${KEY}_viewer" SecurePass123!)]"
    apply "$KEY" >/dev/null
  done
  inside "$SHOP" "insert into widgets (sku, name, price_minor) values ('H-1', 'Hammer', 1990);
    insert into orders (currency, tax_included) values ('EUR', true);
    insert into order_events (order_id, kind) select id, 'created' from orders"
}
teardown_file() {
  drop_tenants
  stop_postgres
}

may() { as "${SHOP}_$1" SecurePass123! "$SHOP" "$2" >/dev/null; }
may_not() { refused "${SHOP}_$1" SecurePass123! "$SHOP" "$2" "${3:-permission denied}"; }
# As the backend's pool works: signed in as the admin, acting as the application's role
application_may() { may admin "set role \"${SHOP}_app\"; $1"; }
application_may_not() { may_not admin "set role \"${SHOP}_app\"; $1" "${2:-permission denied}"; }

@test "every role may connect to its own database, and to no other" {
  for role in admin chief dev viewer; do
    [ "$(as "${SHOP}_$role" SecurePass123! "$SHOP" 'select current_database()')" = "$SHOP" ]
    [ "$(as "${OTHER}_$role" SecurePass123! "$OTHER" 'select current_database()')" = "$OTHER" ]
    for database in "$OTHER" postgres template1; do
      refused "${SHOP}_$role" SecurePass123! "$database" 'select 1' 'permission denied for database'
    done
    refused "${OTHER}_$role" SecurePass123! "$SHOP" 'select 1' 'permission denied for database'
  done
}

@test "nobody may connect as the application's role" {
  server "alter role \"${SHOP}_app\" password 'SecurePass123!'"
  refused "${SHOP}_app" SecurePass123! "$SHOP" 'select 1' 'not permitted to log in'
}

@test "a customer reads the shop, and writes nothing" {
  may viewer 'select * from widgets, customers, orders, order_lines, order_events, transactions, statuses, stock, stock_movements, shop'
  may viewer "select * from widgets where search_text % 'hamer'"
  for write in "insert into categories (name) values ('Tools')" "update widgets set name = 'Saw'" 'delete from widgets' 'truncate widgets' "update shop set locale = 'de'" \
    "insert into counters values ('order', 7)" 'create table mine (id bigint)' 'create temp table mine (id bigint)'; do
    may_not viewer "$write"
  done
  may_not viewer 'select * from idempotency_keys'
  may_not viewer 'select * from staff.accounts'
}

@test "a developer reads and writes, and deletes nothing" {
  may dev "insert into categories (name) values ('Tools'); update widgets set name = 'Big hammer'; insert into customers (name) values ('Alice')"
  may dev "insert into orders (currency, tax_included) values ('EUR', true); update orders set note = 'by hand'"
  may dev "insert into order_events (order_id, kind) select min(id), 'note' from orders"
  for write in 'delete from widgets' 'delete from categories' 'delete from orders' 'truncate customers' 'update order_events set kind = kind' 'delete from order_events' \
    'update transactions set reason = reason' 'update stock set level = 9' 'update orders set paid_minor = 0' 'update orders set refunded_minor = 0' \
    "insert into statuses values ('lost', 'Lost', 9)" 'create table mine (id bigint)' 'create temp table mine (id bigint)' 'create schema mine'; do
    may_not dev "$write"
  done
  may_not dev 'drop table widgets' 'must be owner'
  may_not dev 'select * from staff.accounts'
  may_not dev 'select * from staff.sessions'
}

@test "the application's role sells, and can't rewrite the books" {
  application_may "insert into customers (name) values ('Bob'); delete from customers where name = 'Bob'"
  application_may "insert into counters as c values ('order', 1) on conflict (name) do update set value = c.value + 1 returning value"
  application_may "update shop set receipt_note = 'Thank you'"
  application_may "insert into stock_movements (widget_id, kind, quantity) select id, 'receive', 5 from widgets"
  application_may "insert into transactions (order_id, kind, method, amount_minor) select id, 'payment', 'cash', 1 from orders where false"
  application_may "insert into staff.sessions (token_hash, account_id, expires_at) select sha256('x'), id, now() + interval '1 hour' from staff.accounts limit 1; delete from staff.sessions"
  for write in 'update orders set paid_minor = 0' 'update orders set refunded_minor = 0' 'update orders set granted_minor = 9' 'update orders set off_debt_minor = 9' 'update refunds set paid_out_minor = 0' 'update store_credits set balance_minor = 9' \
    "insert into orders (currency, tax_included, total_minor, paid_minor) values ('EUR', true, 5, 5)" 'update stock set level = 9' 'insert into stock values (1, 1)' 'update transactions set reason = reason' \
    'delete from stock_movements' 'update audit_log set action = action' 'delete from order_events' 'truncate orders' "insert into shop default values" 'delete from counters' \
    "update statuses set name = 'x'" 'create table mine (id bigint)'; do
    application_may_not "$write"
  done
  for change in 'alter table widgets add extra text' 'drop table widgets' 'alter table transactions disable trigger all'; do
    application_may_not "$change" 'must be owner'
  done
}

@test "what is append-only is refused even to the admin" {
  for table in order_events transactions stock_movements audit_log; do
    may_not admin "truncate $table cascade" 'append-only'
  done
  may_not admin 'update order_events set kind = kind' 'append-only'
  may_not chief 'delete from order_events' 'append-only'
}

@test "large objects are refused to everybody" {
  for role in admin chief dev viewer; do
    for call in 'lo_create(0)' 'lo_creat(-1)' "lo_from_bytea(0, 'x')" 'lo_open(1, 262144)' "lo_put(1, 0, 'x')" 'lo_get(1)' 'lo_unlink(1)' "lo_import('/etc/passwd')" 'loread(0, 1)' "lowrite(0, 'x')"; do
      may_not "$role" "select $call" 'permission denied for function'
    done
  done
}

@test "later tables and functions get the same rights" {
  may admin "create table later (id bigint primary key); create function later_one() returns integer language sql return 1; create table staff.later (id bigint)"
  may viewer 'select * from later'
  may_not viewer 'insert into later values (1)'
  may dev 'insert into later values (1); select later_one()'
  may_not dev 'delete from later'
  may_not dev 'select * from staff.later'
  application_may 'delete from later; delete from staff.later'
  [ "$(inside "$SHOP" "select has_function_privilege('${OTHER}_dev', 'later_one()', 'execute')")" = f ]
  may admin 'drop table later; drop table staff.later; drop function later_one'
}

@test "a tenant's connections are limited by its plan, whatever its roles" {
  local held=() taken
  for _ in $(seq 1 3); do
    as "${SHOP}_dev" SecurePass123! "$SHOP" 'select pg_sleep(30)' >/dev/null 2>&1 &
    held+=("$!")
  done
  until taken=$(server "select count(*) from pg_stat_activity where usename = '${SHOP}_dev'") && [ "$taken" = 3 ]; do :; done
  may_not dev 'select 1' 'too many connections for role'
  may viewer 'select 1'
  server "select pg_terminate_backend(pid) from pg_stat_activity where usename = '${SHOP}_dev'" >/dev/null
  for session in "${held[@]}"; do wait "$session" || true; done
}

@test "the check names what was changed by hand, and the next apply's scripts put it right" {
  check "$SHOP"
  server "revoke connect on database postgres from public; alter role \"${SHOP}_dev\" connection limit -1 createdb; alter role \"${SHOP}_viewer\" nologin;
    grant \"${SHOP}_admin\" to \"${SHOP}_dev\"; alter database \"$SHOP\" connection limit -1; alter database \"$SHOP\" reset statement_timeout;
    grant connect on database \"$SHOP\" to public; grant connect on database \"$OTHER\" to \"${SHOP}_dev\""
  inside "$SHOP" "grant delete on orders to \"${SHOP}_dev\"; grant update (paid_minor) on orders to \"${SHOP}_app\"; revoke select on widgets from \"${SHOP}_viewer\";
    grant usage on schema staff to \"${SHOP}_viewer\"; grant execute on function lo_create(oid) to public; grant select on widgets to \"${SHOP}_viewer\" with grant option;
    alter default privileges for role \"${SHOP}_admin\" in schema public grant delete on tables to \"${SHOP}_dev\""
  run check "$SHOP"
  [ "$status" -eq 1 ]
  local expected
  expected=$(sort <<LINES
"${SHOP}_app" may update (paid_minor) table public.orders
"${SHOP}_dev" may connect to database "$OTHER"
"${SHOP}_dev" may delete table public.orders
"${SHOP}_dev" may delete tables of later ones (alter default privileges for role ${SHOP}_admin in schema public)
"${SHOP}_viewer" may grant option for select table public.widgets
"${SHOP}_viewer" may usage schema staff
Database "$SHOP" has statement_timeout not set, it should be 60s
Database "$SHOP" takes any number of connections, its plan has 12
Public may connect database $SHOP
Public may execute routine lo_create(oid)
Role "${SHOP}_dev" is a member of "${SHOP}_admin"
Role "${SHOP}_dev" may create databases
Role "${SHOP}_dev" may open any number of connections, its plan has 3
Role "${SHOP}_viewer" may not log in
LINES
  )
  diff <(sort <<<"$output") <(echo "$expected")

  server "revoke connect on database \"$OTHER\" from \"${SHOP}_dev\"" # not this tenant's to put right
  apply "$SHOP" -replace="module.tenant[\"$SHOP\"].terraform_data.server" -replace="module.tenant[\"$SHOP\"].terraform_data.database" >/dev/null
  check "$SHOP"
}

@test "the check says when it could not check" {
  run bash -c "cd '$TERRAFORM_COPY' && TF_WORKSPACE=${RUN}_nobody modules/tenant/check.sh customers/$SHOP.tfvars"
  [ "$status" -eq 2 ]
  [[ "$output" == Error:* ]]
  [[ "$output" != *Pass123* ]]
}
