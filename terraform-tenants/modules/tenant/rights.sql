-- Included in the tenant's database: who may do what there. `wanted` says it once; database.sql makes it so, check.sql compares.
-- A row is a GRANT: "<prefix>grant <privilege> on <object> to <grantee>".

create temp view owner as -- of the tables: who has them already, while still an admin, else the first admin
  select coalesce(
    (select t.name from tenant_roles t join pg_class c on c.relowner = t.oid
     where c.oid = to_regclass('public.shop') and t.level = 'admin'),
    (select u ->> 'username' from request, jsonb_array_elements(users) with ordinality as e(u, position)
     where u ->> 'level' = 'admin' order by position limit 1)) as name;

create temp view relations as
  select c.oid, n.nspname as schema, c.relname as name, format('table %I.%I', n.nspname, c.relname) as object,
    case
      when exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = to_regproc('public.refuse_change')) then 'append-only'
      when c.relkind in ('v', 'm') or c.relname in ('statuses', 'status_transitions', 'stock', 'sales_by_quarter_hour', 'store_credits') then 'read-only'
      when c.relname = 'shop' then 'settings'
      when c.relname = 'counters' then 'counters'
      else 'ordinary'
    end as kind
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'staff') and c.relkind in ('r', 'p', 'v', 'm', 'f')
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e');

create temp view routines as
  select p.oid, p.proowner, p.proacl, format('routine %s', p.oid::regprocedure) as object, n.nspname as schema
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname !~ '^(pg_|information_schema$)'
    or n.nspname = 'pg_catalog' and (p.proname ~ '^lo_' or p.proname in ('loread', 'lowrite')); -- large objects belong to no table's grants

create temp view wanted as
  with people as (select name, level from tenant_roles where level in ('application', 'developer', 'customer')),
  rights as (
    select p.name, p.level, r.oid, r.name as relation, r.object, privilege
    from people p
      join relations r on r.schema = 'public' or p.level = 'application'
      cross join lateral unnest(
        case
          when r.name = 'flyway_schema_history' then case p.level when 'application' then '{select}' else '{}' end -- as the program closes it
          when p.level = 'customer' then case when r.name = 'idempotency_keys' then '{}' else '{select}' end
          when r.kind = 'read-only' then '{select}'
          when r.kind = 'append-only' then '{select,insert}'
          when r.kind = 'settings' then '{select,update}'
          when r.kind = 'counters' then '{select,insert,update}'
          when p.level = 'developer' then '{select,insert,update}'
          else '{select,insert,update,delete}'
        end::text[]) as privilege
  )
  select '' as prefix, name as grantee, privilege, object from rights where not (relation = 'orders' and privilege in ('insert', 'update'))
  union all -- what was paid, granted and refunded, the triggers on transactions and refunds alone may say
  select '', name, format('%s (%I)', privilege, a.attname), object
  from rights join pg_attribute a on a.attrelid = rights.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where relation = 'orders' and privilege in ('insert', 'update') and a.attname not in ('paid_minor', 'refunded_minor', 'granted_minor', 'off_debt_minor')
  union all
  select '', name, 'usage', 'schema public' from people
  union all
  select '', name, 'usage', 'schema staff' from people where level = 'application'
  union all
  select '', name, 'execute', object from people, routines where schema = 'public'
  union all -- the extensions' are not the owner's own
  select '', o.name, 'execute', f.object from owner o, routines f where f.schema = 'public' and f.proowner <> (select oid from pg_roles where rolname = o.name)
  union all
  select '', o.name, privilege, 'schema public' from owner o, unnest('{usage,create}'::text[]) privilege
  union all
  select '', o.name, 'create', format('database %I', current_database()) from owner o
  union all
  select '', t.name, 'connect', format('database %I', current_database()) from tenant_roles t where level in ('admin', 'developer', 'customer')
  union all -- later tables and functions get the same as these
  select format('alter default privileges for role %I in schema public ', o.name), p.name, privilege, 'tables'
  from owner o, people p,
    unnest(case p.level when 'application' then '{select,insert,update,delete}' when 'developer' then '{select,insert,update}' else '{select}' end::text[]) privilege
  union all
  select format('alter default privileges for role %I in schema staff ', o.name), p.name, privilege, 'tables'
  from owner o, people p, unnest('{select,insert,update,delete}'::text[]) privilege where p.level = 'application'
  union all
  select format('alter default privileges for role %I in schema public ', o.name), p.name, 'execute', 'functions' from owner o, people p;

create temp view actual as
  with acls as (
    select '' as prefix, '' as columns, format('%s %I.%I', case c.relkind when 'S' then 'sequence' else 'table' end, n.nspname, c.relname) as object, c.relowner as owner, c.relacl as acl
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^(pg_|information_schema$)' and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    union all
    select '', format(' (%I)', a.attname), format('table %I.%I', n.nspname, c.relname), c.relowner, a.attacl
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^(pg_|information_schema$)' and a.attacl is not null and not a.attisdropped
    union all
    select '', '', format('schema %I', nspname), nspowner, nspacl from pg_namespace where nspname !~ '^(pg_|information_schema$)'
    union all
    select '', '', object, proowner, coalesce(proacl, acldefault('f', proowner)) from routines
    union all
    select '', '', format('database %I', datname), datdba, coalesce(datacl, acldefault('d', datdba)) from pg_database where datname = current_database()
    union all
    select format('alter default privileges for role %I ', d.role) || coalesce('in schema ' || quote_ident(n.nspname) || ' ', ''), '',
      case d.kind when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'n' then 'schemas' end, d.role_oid, d.acl
    from (
      select pg_get_userbyid(defaclrole), defaclrole, defaclnamespace, defaclobjtype, defaclacl from pg_default_acl where defaclobjtype <> 'T'
      union all -- no row: PostgreSQL's own defaults
      select o.name, r.oid, 0, 'f', acldefault('f', r.oid) from owner o join pg_roles r on r.rolname = o.name
      where not exists (select from pg_default_acl where defaclrole = r.oid and defaclnamespace = 0 and defaclobjtype = 'f')
    ) d(role, role_oid, namespace, kind, acl)
      left join pg_namespace n on n.oid = d.namespace
  )
  select distinct a.prefix,
    case e.grantee when 0 then 'public' else pg_get_userbyid(e.grantee) end as grantee,
    g.clause || lower(e.privilege_type) || a.columns as privilege,
    a.object
  from acls a
    cross join lateral aclexplode(a.acl) e
    cross join lateral (select '' union all select 'grant option for ' where e.is_grantable) g(clause)
  where e.grantee <> a.owner and a.acl is not null
    and not exists (select from pg_roles where oid = e.grantee and rolsuper);

-- Whose member is whom: admins act as the owner, and the application's pool as its own, lesser role.
create temp view wanted_members as
  select r.application_role as role, t.name as member from request r, tenant_roles t where t.level = 'admin'
  union all
  select o.name, t.name from owner o, tenant_roles t where t.level = 'admin' and t.name <> o.name;

create temp view actual_members as
  select pg_get_userbyid(m.roleid) as role, pg_get_userbyid(m.member) as member, pg_get_userbyid(m.grantor) as grantor
  from pg_auth_members m
  where m.roleid in (select oid from tenant_roles) or m.member in (select oid from tenant_roles);
