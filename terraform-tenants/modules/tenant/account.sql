-- In the tenant's database: one user's staff account. A username that the shop's own admins took is theirs, password and all.
\ir session.sql

begin;

insert into staff.accounts (username, name, email, access_level, password_hash)
select username, username, email, level, public.crypt(password, public.gen_salt('bf', 12))
from request
where not exists (select from staff.accounts a where lower(a.username) = lower(request.username)) -- or each run would take bcrypt's time
on conflict (lower(username)) do nothing; -- the psql of a killed terraform may still be at it

update staff.accounts a
set access_level = r.level, email = r.email, disabled_at = null, version = a.version + 1
from request r
where lower(a.username) = lower(r.username)
  and (a.access_level, a.email, a.disabled_at) is distinct from (r.level, r.email, null::timestamptz);

commit;
