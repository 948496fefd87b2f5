-- What terraform-tenants/modules/tenant gives to the role that the program takes on: with more, a test would pass
-- that a shop fails.
create role test_shop_app nologin;
grant usage on schema public, staff to test_shop_app;
grant select, insert, update, delete on all tables in schema public, staff to test_shop_app;
do $$
declare ledger regclass;
begin
  for ledger in select distinct tgrelid from pg_trigger where tgfoid = 'refuse_change'::regproc loop
    execute format('revoke update, delete on %s from test_shop_app', ledger);
  end loop;
end $$;
revoke insert, update, delete on stock, sales_by_quarter_hour, store_credits, statuses, status_transitions, flyway_schema_history from test_shop_app;
revoke insert, delete on shop from test_shop_app;
revoke delete on counters from test_shop_app;
revoke insert, update on orders from test_shop_app;
do $$
declare columns text;
begin
  select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
   where attrelid = 'orders'::regclass and attnum > 0 and attname not in ('paid_minor', 'refunded_minor', 'granted_minor');
  execute format('grant insert (%1$s), update (%1$s) on orders to test_shop_app', columns);
end $$;
alter database test_shop set usualstore.application_role = 'test_shop_app';
