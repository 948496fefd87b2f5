-- In the tenant's database: one setting of the shop.
\ir session.sql

do $$
declare
  r request;
begin
  select * into r from request;
  if r.setting = 'time_zone' and not exists (select from pg_timezone_names where name = r.value) then
    raise exception 'time_zone "%" is unknown to the server: give a name of the tz database, as Europe/Vienna', r.value;
  end if;
  execute format('update public.shop set %1$I = %2$L, version = version + 1 where %1$I <> %2$L', r.setting, r.value);
end $$;
