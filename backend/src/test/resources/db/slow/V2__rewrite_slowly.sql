-- Not shipped: stands for a change that takes longer than the shop's limits.
select pg_sleep(1.5);
alter table widgets add column brand text not null default '';
