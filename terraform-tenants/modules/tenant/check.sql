-- In the tenant's database, changing nothing: one line for each thing that is not as Terraform makes it. No line: all is well.
\ir session.sql
\ir rights.sql

create temp view deviations as
  with tenant_database as (select d.*, r.plan from request r join pg_database d on d.datname = r.database)

  select format('Role "%s" is missing', w.name) as line
  from (select username from users union all select application_role from request) w(name)
  where not exists (select from tenant_roles t where t.name = w.name)

  union all
  select format('Role "%s" %s', a.rolname, d.what)
  from tenant_roles t join pg_roles a on a.oid = t.oid
    cross join request r
    cross join lateral (
      select case when t.level in ('admin', 'developer', 'customer') and not a.rolcanlogin then 'may not log in' end
      union all select case when t.level = 'application' and a.rolcanlogin then 'may log in: it is for the backend''s SET ROLE only' end
      union all select case when t.level = 'retired' and a.rolcanlogin then 'may log in, and the tfvars name it no more' end
      union all select case when a.rolsuper then 'is a superuser' end
      union all select case when a.rolcreatedb then 'may create databases' end
      union all select case when a.rolcreaterole then 'may create roles' end
      union all select case when a.rolreplication then 'may replicate' end
      union all select case when a.rolbypassrls then 'bypasses row security' end
      union all select case when a.rolvaliduntil <> 'infinity' then format('is valid until %s only', a.rolvaliduntil) end
      union all
      select format('may open %s connections, its plan has %s', case a.rolconnlimit when -1 then 'any number of' else a.rolconnlimit::text end, p.connections)
      from (select (r.plan ->> case t.level when 'admin' then 'connections' else 'per_person' end)::integer) p(connections)
      where t.level in ('admin', 'developer', 'customer') and a.rolconnlimit <> p.connections
    ) d(what)
  where d.what is not null

  union all
  select format('Role "%s" has no password', a.rolname)
  from tenant_roles t join pg_authid a on a.oid = t.oid
  where t.level in ('admin', 'developer', 'customer') and a.rolpassword is null

  union all
  select format('Role "%s" is a member of "%s"', member, role)
  from (select role, member from actual_members except select role, member from wanted_members) m
  union all
  select format('Role "%s" is not a member of "%s"', member, role)
  from (select role, member from wanted_members except select role, member from actual_members) m

  union all
  select format('Database "%s" %s', t.datname, d.what)
  from tenant_database t
    cross join request r
    cross join lateral (
      select case when not exists (select from pg_roles where oid = t.datdba and rolsuper) then format('is owned by "%s", which is no superuser', pg_get_userbyid(t.datdba)) end
      union all select case when shobj_description(t.oid, 'pg_database') is distinct from r.mark
        then format('does not carry the mark "%s"; if it was restored from a dump of this shop, run %s-deploy.sh --adopt', r.mark, r.key) end
      union all
      select case when t.datconnlimit <> (r.plan ->> 'connections')::integer
        then format('takes %s connections, its plan has %s', case t.datconnlimit when -1 then 'any number of' else t.datconnlimit::text end, r.plan ->> 'connections') end
      union all
      select format('has %s %s, it should be %s', w.name, coalesce(has.value, 'not set'), w.value)
      from (values ('statement_timeout', r.plan ->> 'statement_timeout'),
          ('idle_in_transaction_session_timeout', r.plan ->> 'idle_in_transaction_session_timeout'),
          ('usualstore.application_role', r.application_role),
          ('usualstore.customers_folder', r.folder)) w(name, value)
        left join lateral (
          select substr(setting, length(w.name) + 2)
          from pg_db_role_setting s, unnest(s.setconfig) setting
          where s.setdatabase = t.oid and s.setrole = 0 and starts_with(setting, w.name || '=')
        ) has(value) on true
      where has.value is distinct from w.value and w.value is not null
    ) d(what)
  where d.what is not null

  union all
  select format('%s may %s %s%s', initcap(grantee), privilege, object, case when prefix <> '' then ' of later ones (' || rtrim(prefix) || ')' else '' end)
  from (select * from actual except select * from wanted) surplus
  where grantee = 'public'
  union all
  select format('"%s" may %s %s%s', grantee, privilege, object, case when prefix <> '' then ' of later ones (' || rtrim(prefix) || ')' else '' end)
  from (select * from actual except select * from wanted) surplus
  where grantee <> 'public'
  union all
  select format('"%s" may not %s %s%s', grantee, privilege, object, case when prefix <> '' then ' of later ones (' || rtrim(prefix) || ')' else '' end)
  from (select * from wanted except select * from actual) missing

  union all
  select format('%s is owned by "%s", it should be "%s"', r.object, pg_get_userbyid(c.relowner), o.name)
  from relations r join pg_class c on c.oid = r.oid cross join owner o
  where pg_get_userbyid(c.relowner) <> o.name

  union all
  select 'The tables are missing' where to_regclass('public.shop') is null

  union all -- a database that is not UsualStore's is its operator's to close
  select case
      when mark is not null or d.datname in ('postgres', 'template1') then format('%s may connect to database "%s"', who.names, d.datname)
      else format('Note: %s may connect to database "%s", which is not UsualStore''s. To close it: revoke connect on database "%s" from public', who.names, d.datname, d.datname)
    end
  from pg_database d
    cross join lateral (select shobj_description(d.oid, 'pg_database')) m(mark)
    cross join lateral (
      select string_agg(format('"%s"', t.name), ', ' order by t.name)
      from tenant_roles t
      where t.level <> 'application' and has_database_privilege(t.oid, d.oid, 'connect')
    ) who(names)
  where d.datallowconn and d.datname <> current_database() and who.names is not null;

select line from deviations order by line;
