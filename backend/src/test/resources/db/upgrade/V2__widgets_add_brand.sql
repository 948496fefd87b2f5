-- Not shipped: stands for the first change after version 1, one that version 1's program survives.
alter table widgets add column brand text not null default '' constraint widgets_brand_length check (char_length(brand) <= 100);
create index widgets_by_brand on widgets (brand, name, id) where archived_at is null;
