-- In the database postgres: the tenant's roles, and its database, closed to everybody but the tenant.
\ir session.sql
\ir lock.sql

-- Refused before anything is touched.
do $$
declare
  refusals text;
begin
  select string_agg(sentence, E'\n' order by sentence) into refusals
  from (
    select format('Role "%s" is tenant %s''s already: choose another %s', a.rolname, substr(m.mark, length('UsualStore tenant ') + 1), w.word)
    from request r
      cross join lateral (select username, 'username' from users union all select r.application_role, 'database_name') w(name, word)
      join pg_roles a on a.rolname = w.name
      cross join lateral (select shobj_description(a.oid, 'pg_authid')) m(mark)
    where m.mark like 'UsualStore tenant %' and m.mark <> r.mark
    union all
    select format('Role "%s" exists already and is not UsualStore''s: choose another %s', a.rolname, w.word)
    from request r
      cross join lateral (select username, 'username' from users union all select r.application_role, 'database_name') w(name, word)
      join pg_roles a on a.rolname = w.name
    where coalesce(shobj_description(a.oid, 'pg_authid'), '') not like 'UsualStore tenant %'
    union all
    select format('Database "%s" is tenant %s''s already: choose another database_name', d.datname, substr(m.mark, length('UsualStore tenant ') + 1))
    from request r
      join pg_database d on d.datname = r.database
      cross join lateral (select shobj_description(d.oid, 'pg_database')) m(mark)
    where m.mark like 'UsualStore tenant %' and m.mark <> r.mark
    union all
    select format('Database "%s" is tenant %s''s of another customers folder (%s): deploy from that one, or choose another key and database_name', d.datname, r.key, f.folder)
    from request r
      join pg_database d on d.datname = r.database
      cross join lateral (
        select substr(setting, length('usualstore.customers_folder=') + 1)
        from pg_db_role_setting s, unnest(s.setconfig) setting
        where s.setdatabase = d.oid and s.setrole = 0 and starts_with(setting, 'usualstore.customers_folder=')
      ) f(folder)
    where f.folder <> r.folder
    union all
    -- Closed, without a mark, and our application role there before it: our own, killed between its making and its marking.
    select format('Database "%s" exists already and is not UsualStore''s: choose another database_name; or, if it was restored from a dump of this shop, run %s-deploy.sh --adopt',
      d.datname, r.key)
    from request r
      join pg_database d on d.datname = r.database
    where r.adopt is not true and coalesce(shobj_description(d.oid, 'pg_database'), '') not like 'UsualStore tenant %'
      and not (not d.datallowconn and shobj_description(d.oid, 'pg_database') is null
        and exists (select from tenant_roles where name = r.application_role))
    union all
    select format('Tenant %s has the database "%s" already: set database_name to it%s', r.key, d.datname,
      case when r.adopt then format('; or let go of it first: comment on database %I is null', d.datname) else '' end)
    from request r
      join pg_database d on shobj_description(d.oid, 'pg_database') = r.mark
    where d.datname <> r.database
  ) s(sentence);
  if refusals is not null then
    raise exception '%', refusals;
  end if;
end $$;

begin;

do $$
declare
  role record;
begin
  for role in
    select w.name, w.login, w.connections, r.mark
    from request r
      cross join lateral (
        select r.application_role, false, -1
        union all
        select username, true, (r.plan ->> case level when 'admin' then 'connections' else 'per_person' end)::integer from users
      ) w(name, login, connections)
  loop
    if not exists (select from pg_roles where rolname = role.name) then
      execute format('create role %I nologin', role.name);
      execute format('comment on role %I is %L', role.name, role.mark);
    end if;
    execute format('alter role %I %s inherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit %s valid until ''infinity''',
      role.name, case when role.login then 'login' else 'nologin' end, role.connections);
  end loop;

  -- The mark stays, so that a user who is named again comes back.
  for role in select name from tenant_roles where level = 'retired' loop
    execute format('alter role %I nologin password null', role.name);
  end loop;

  for role in select datname as name from pg_database d, aclexplode(coalesce(datacl, acldefault('d', datdba))) a
    where datname in ('postgres', 'template1') and a.grantee = 0 group by datname
  loop
    execute format('revoke all on database %I from public', role.name);
  end loop;
end $$;

commit;

select pg_terminate_backend(pid) from pg_stat_activity where usename in (select name from tenant_roles where level = 'retired') \g /dev/null

-- template0: a session in template1 would be in the way. LOCALE as well as the builtin locale, because pg_trgm still asks the C library what a letter is.
select format('create database %I template template0 encoding ''UTF8'' locale ''C.UTF-8'' %s allow_connections false',
  database, case when current_setting('server_version_num')::integer >= 170000 then 'locale_provider builtin builtin_locale ''C.UTF-8''' else '' end)
from request where not exists (select from pg_database where datname = database)
\gexec

begin;

do $$
declare
  r request;
begin
  select * into r from request;
  execute format('alter database %I connection limit %s', r.database, r.plan ->> 'connections');
  execute format('alter database %I set statement_timeout = %L', r.database, r.plan ->> 'statement_timeout');
  execute format('alter database %I set idle_in_transaction_session_timeout = %L', r.database, r.plan ->> 'idle_in_transaction_session_timeout');
  execute format('alter database %I set usualstore.application_role = %L', r.database, r.application_role);
  if r.folder is not null then
    execute format('alter database %I set usualstore.customers_folder = %L', r.database, r.folder);
  end if;
  execute format('revoke all on database %I from public', r.database);
  execute format('comment on database %I is %L', r.database, r.mark);
end $$;

commit;

select format('alter database %I allow_connections true', datname)
from request join pg_database on datname = database where not datallowconn
\gexec
