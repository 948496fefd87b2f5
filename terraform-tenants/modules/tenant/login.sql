-- In the database postgres: one user's password.
\ir session.sql

do $$
declare
  r request;
begin
  select * into r from request;
  if not exists (select from tenant_roles where name = r.username) then
    raise exception 'Role "%" is not tenant %''s any more: deploy again', r.username, r.key;
  end if;
  execute format('alter role %I password %L', r.username, r.password);
end $$;
