-- Everything that two databases with the same schema have in common, one line each.
with ours as (
  select oid, nspname from pg_namespace where nspname in ('public', 'staff')
), relations as (
  select c.*, n.nspname from pg_class c join ours n on n.oid = c.relnamespace where c.relname not like 'flyway%'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
)
select format('relation %s.%s %s', nspname, relname, relkind) as line from relations where relkind in ('r', 'v', 'm', 'S', 'p')
union all
select format('column %s.%s.%s %s %s not null %s collation %s identity %s generated %s default %s', r.nspname, r.relname, a.attname, a.attnum,
              format_type(a.atttypid, a.atttypmod), a.attnotnull, (select collname from pg_collation l where l.oid = a.attcollation),
              a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid))
  from relations r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum where r.relkind = 'r'
union all
select format('constraint %s.%s %s: %s', r.nspname, r.relname, c.conname, pg_get_constraintdef(c.oid)) from relations r join pg_constraint c on c.conrelid = r.oid
union all
select 'index ' || pg_get_indexdef(i.indexrelid) from relations r join pg_index i on i.indrelid = r.oid
union all
select format('trigger %s enabled %s', pg_get_triggerdef(t.oid), t.tgenabled) from relations r join pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal
union all
select 'function ' || pg_get_functiondef(p.oid) from pg_proc p join ours n on n.oid = p.pronamespace
  where not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
union all
select format('sequence %s.%s as %s from %s by %s to %s', r.nspname, r.relname, format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmax)
  from relations r join pg_sequence s on s.seqrelid = r.oid
union all
select format('extension %s in %s', e.extname, n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace
union all
select format('status %s %s %s', code, name, position) from statuses
union all
select format('step %s to %s', from_status, to_status) from status_transitions
order by 1
