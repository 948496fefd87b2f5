-- From here on as the tenant's admin, in its database: triggers, checks and functions on a tenant's tables are its admin's to change,
-- and as a superuser they would run with a superuser's rights, which SET ROLE doesn't take from them.
select admin, database, hashtext(key) as tenant from request \gset

-- This session counts towards the tenant's own limit, which Terraform's ten at a time would pass, and which its services may have used up. So one
-- connects after the other, the lock being held until \connect has its new session, and waits for room: a place more than it needs, since
-- a session that has just ended may count for a moment.
select pg_advisory_lock(hashtext('usualstore tenant'), :tenant) \g /dev/null
do $$
declare
  patience timestamptz := clock_timestamp() + interval '20 s';
begin
  while clock_timestamp() < patience and exists (
    select from request r join pg_database d on d.datname = r.database
    where d.datconnlimit >= 0 and d.datconnlimit - 2 < (
      select count(*) from pg_stat_activity a where a.datname = r.database and a.backend_type = 'client backend' and a.pid <> pg_backend_pid()))
  loop
    perform pg_sleep(0.05), pg_stat_clear_snapshot();
  end loop;
end $$;

\getenv admin_password USUALSTORE_ADMIN_PASSWORD
\setenv PGPASSWORD :admin_password
\unset admin_password
\connect :database :admin
