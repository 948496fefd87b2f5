-- From the database postgres: one user's staff account. A username that the shop's own admins took is theirs, password and all.
\ir session.sql

select username, email, level, password_hash from request \gset
\ir as_admin.sql

begin;

insert into staff.accounts (username, name, email, access_level, password_hash)
values (:'username', :'username', :'email', :'level', :'password_hash')
on conflict (lower(username)) do nothing;

update staff.accounts
set access_level = :'level', email = :'email', disabled_at = null, version = version + 1
where lower(username) = lower(:'username') and (access_level, email, disabled_at) is distinct from (:'level', :'email', null::timestamptz);

commit;
