-- From the database postgres, before server.sql: looks at a database without a mark, as pg_restore leaves one, and changes nothing.
-- It is the tenant's if it carries our schema at a version that we know, and nothing in it is anybody else's.
\ir session.sql

do $$
declare
  r request;
begin
  select * into r from request;
  if not exists (select from pg_database where datname = r.database) then
    raise exception 'There is no database "%" to adopt: make it and restore the dump into it, or deploy without --adopt', r.database;
  elsif exists (select from pg_database d where d.datname = r.database and shobj_description(d.oid, 'pg_database') like 'UsualStore tenant %'
      and shobj_description(d.oid, 'pg_database') <> r.mark) then
    raise exception 'Database "%" is another tenant''s already: choose another database_name', r.database;
  end if;
end $$;
select database from request \gset
\connect :"database"
\ir session.sql

do $$
declare
  r request;
  missing text;
  strangers text;
  version integer;
begin
  select * into r from request;
  select string_agg(name, ', ' order by name) into missing
  from jsonb_array_elements_text(r.tables) t(name) where to_regclass(case when name like '%.%' then name else 'public.' || name end) is null;
  if missing is not null then
    raise exception 'Database "%" is not a UsualStore shop''s, or not restored in full: it lacks %', r.database, missing;
  end if;

  -- A table, not a view, of built-in types: a view or a column's own operator would run what somebody else wrote.
  if to_regclass('public.flyway_schema_history') is not null then
    if not exists (
      select from pg_class c where c.oid = to_regclass('public.flyway_schema_history') and c.relkind = 'r'
        and 2 = (select count(*) from pg_attribute a where a.attrelid = c.oid and (a.attname, a.atttypid) in (('success', 'bool'::regtype), ('version', 'varchar'::regtype)))
    ) then
      raise exception 'Database "%" has a flyway_schema_history that is not Flyway''s', r.database;
    end if;
    select max(split_part(h.version, '.', 1)::integer) into version from only public.flyway_schema_history h where h.success and h.version ~ '^[0-9.]+$';
    if version > r.newest_version then
      raise exception 'Database "%" has schema version %, and these commands know % at most: use those of the version that wrote it', r.database, version, r.newest_version;
    end if;
  end if;

  select string_agg(distinct format('"%s"', pg_get_userbyid(d.refobjid)), ', ') into strangers
  from pg_shdepend d
  where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o' and d.dbid = (select oid from pg_database where datname = r.database)
    and pg_get_userbyid(d.refobjid) <> session_user and d.refobjid not in (select oid from tenant_roles);
  if strangers is not null then
    raise exception 'Database "%" holds objects of %, who is not one of tenant %''s roles: reassign or restore them first', r.database, strangers, r.key;
  end if;
end $$;
