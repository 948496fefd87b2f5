-- From the database postgres: one setting of the shop.
\ir session.sql

do $$
declare
  r request;
begin
  select * into r from request;
  if r.setting = 'time_zone' and not exists (select from pg_timezone_names where name = r.value) then
    raise exception 'time_zone "%" is unknown to the server: give a name of the tz database, as Europe/Vienna', r.value;
  end if;
end $$;
select setting, value from request \gset
\ir as_admin.sql

update shop set :"setting" = :'value', version = version + 1 where :"setting" <> :'value';
