-- Flyway's own table comes with the rights of any later one: from here on its owner writes it, and the program alone
-- reads it. Before the migrations, so that a failing one leaves it closed too; at every start, so that nothing opens it again.
do $$
declare
  application text := coalesce(current_setting('usualstore.application_role', true), '');
  surplus record;
begin
  for surplus in
    select e.privilege_type as privilege, case e.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(e.grantee)) end as grantee
    from pg_class c cross join lateral aclexplode(c.relacl) e
    where c.oid = 'flyway_schema_history'::regclass and e.grantee <> c.relowner
      and not (e.privilege_type = 'SELECT' and pg_get_userbyid(e.grantee) = application)
  loop
    execute format('revoke %s on flyway_schema_history from %s', surplus.privilege, surplus.grantee);
  end loop;
end $$;
