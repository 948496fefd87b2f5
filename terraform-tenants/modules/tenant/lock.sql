-- One at a time in one database: GRANT and ALTER ROLE at the same time meet "tuple concurrently updated".
select pg_try_advisory_lock(hashtext('usualstore')) as locked \gset
\if :locked
\else
\warn 'Another deployment works on this server: waiting for it to end ...'
select pg_advisory_lock(hashtext('usualstore')) \g /dev/null
\endif
