-- Included first by every script. The server's log gets no statement of ours, not even a failing one: some hold a password.
\set QUIET on
do $$
begin
  if not current_setting('is_superuser')::boolean then
    raise exception 'db_username "%" is no superuser of this server: give one that is', current_user;
  end if;
end $$;
set log_statement = 'none';
set log_min_error_statement = 'panic';
set log_error_verbosity = 'terse';
set log_min_duration_statement = -1;
set log_min_duration_sample = -1;
set log_transaction_sample_rate = 0;
set log_duration = off;
set debug_print_parse = off;
set debug_print_rewritten = off;
set debug_print_plan = off;
set pg_stat_statements.track = 'none'; -- these three only where the server has loaded them
set pgaudit.log = 'none';
set auto_explain.log_min_duration = -1;
set search_path = pg_catalog, pg_temp; -- a tenant's admin may put functions and operators into public, which a superuser must never run
set password_encryption = 'scram-sha-256';
set client_min_messages = warning;
set statement_timeout = 0; -- a tenant's own limits are not ours
set idle_in_transaction_session_timeout = 0;

\getenv request USUALSTORE_REQUEST
select set_config('usualstore.request', :'request', false) \g /dev/null
\unset request

create temp view request as
  select r.*, 'UsualStore tenant ' || r.key as mark
  from jsonb_to_record(current_setting('usualstore.request')::jsonb)
    as r(key text, folder text, database text, application_role text, plan jsonb, users jsonb, admin text, adopt boolean, tables jsonb, newest_version integer, username text, email text, level text, password text, password_hash text, setting text, value text);

create temp view users as
  select u.username, u.level
  from request, jsonb_to_recordset(request.users) as u(username text, level text);

-- Everything that carries the tenant's mark on the server; a user that the tfvars no longer name is retired.
create temp view tenant_roles as
  select a.oid, a.rolname as name,
    coalesce(u.level, case when a.rolname = r.application_role then 'application' else 'retired' end) as level
  from request r
    join pg_roles a on shobj_description(a.oid, 'pg_authid') = r.mark
    left join users u on u.username = a.rolname;
