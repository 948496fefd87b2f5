-- In the tenant's database, in one transaction: extensions, schema, owner, rights. Until its first end, nobody but superusers can connect.
\ir session.sql
\ir lock.sql
\ir rights.sql

begin;

create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;
create extension if not exists pgcrypto schema public;

select to_regclass('public.shop') is null as without_schema, name as owner, current_database() as database from owner \gset
\if :without_schema
do $$
begin
  if to_regclass('public.flyway_schema_history') is not null then
    raise exception 'Flyway has begun in database "%" and not ended: start the backend, which completes it, then deploy again', current_database();
  elsif exists (select from relations)
    or exists (select from routines r where schema = 'public' and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = r.oid and d.deptype = 'e')) then
    raise exception 'Database "%" holds tables or functions, but not UsualStore''s: move them elsewhere, then deploy again', current_database();
  end if;
end $$;
grant create on database :"database" to :"owner";
grant usage, create on schema public to :"owner";
grant execute on all functions in schema public to :"owner";
set local role :"owner";
set local search_path = public;
\ir database-schema.sql
reset role;
reset search_path;
\endif

do $$
declare
  former record;
  change record;
begin
  -- Restored without its owners, an adopted database's objects are the superuser's, whose own REASSIGN OWNED would take system objects along.
  for change in
    select format('alter %s owner to %I', a.object, o.name) as statement
    from (
      select 1 as rank, 'pg_class'::regclass as class, c.oid, relowner as owner,
        format('%s %s', case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end,
          c.oid::regclass) as object
      from pg_class c
      where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and c.relnamespace::regnamespace::text in ('public', 'staff')
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i') and d.refobjsubid > 0) -- a column's
      union all
      select 2, 'pg_proc'::regclass, p.oid, proowner, format('routine %s', p.oid::regprocedure)
      from pg_proc p where p.pronamespace::regnamespace::text in ('public', 'staff')
      union all
      select 3, 'pg_namespace'::regclass, oid, nspowner, 'schema staff' from pg_namespace where nspname = 'staff'
    ) a(rank, class, oid, owner, object), owner o, request r
    where r.adopt and pg_get_userbyid(a.owner) = session_user
      and not exists (select from pg_depend d where d.classid = a.class and d.objid = a.oid and d.deptype = 'e')
    order by a.rank
  loop
    execute change.statement;
  end loop;

  for former in
    select t.name, o.name as owner from tenant_roles t, owner o
    where t.name <> o.name and exists (
      select from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = t.oid and d.deptype = 'o'
        and d.dbid = (select oid from pg_database where datname = current_database()))
  loop
    execute format('reassign owned by %I to %I', former.name, former.owner);
  end loop;

  for change in
    select format('revoke %I from %I%s cascade', a.role, a.member,
      case when current_setting('server_version_num')::integer >= 160000 then format(' granted by %I', a.grantor) else '' end) as statement
    from actual_members a where not exists (select from wanted_members w where (w.role, w.member) = (a.role, a.member))
    union all
    select format('grant %I to %I', w.role, w.member)
    from wanted_members w where not exists (select from actual_members a where (w.role, w.member) = (a.role, a.member))
    union all -- what another admin makes is the owner's too
    select format('alter role %I in database %I set role = %L', t.name, current_database(), o.name)
    from tenant_roles t, owner o where t.level = 'admin' and t.name <> o.name
    union all
    select format('alter role %I in database %I reset role', t.name, current_database())
    from tenant_roles t, owner o where t.level <> 'admin' or t.name = o.name
  loop
    execute change.statement;
  end loop;

  for change in
    select format('%srevoke %s on %s from %s cascade', prefix, privilege, object, case grantee when 'public' then grantee else quote_ident(grantee) end) as statement
    from (select * from actual except select * from wanted) surplus
  loop
    execute change.statement;
  end loop;
  for change in
    select format('%sgrant %s on %s to %I', prefix, privilege, object, grantee) as statement
    from (select * from wanted except select * from actual) missing
  loop
    execute change.statement;
  end loop;
end $$;

commit;

-- A user that the tfvars no longer name signs in to the shop no more; accounts that the shop made itself are its own.
select coalesce(string_agg(name, ' '), '') as retired from tenant_roles where level = 'retired' \gset
\ir as_admin.sql

begin;

update staff.accounts set disabled_at = now(), version = version + 1
where disabled_at is null and username = any (string_to_array(:'retired', ' '));
update staff.sessions s set expires_at = now()
from staff.accounts a
where a.id = s.account_id and a.disabled_at is not null and s.expires_at > now() and s.created_at < now();

commit;
