-- Charges and payments of large nights are kept in packs: a hundred rows or so in one tuple that fills a page. A few are
-- unpacked into the tables of facts, those that a query has to join; a table has no other rows of such a night.

alter table night add column packed boolean not null default false;

create table charge_pack (
    night int not null, file int not null, first_line int not null, rows int not null,
    body  bytea not null                                -- see PackedRow
) partition by list (night);

create table payment_pack (
    night int not null, file int not null, first_line int not null, rows int not null,
    body  bytea not null
) partition by list (night);

alter table charge_pack alter column body set storage external;
alter table payment_pack alter column body set storage external;

create table removed_row (                              -- rows of packs that are repeats or conflicts
    night int not null,
    kind  int2 not null, file int not null, line int not null
);
create index removed_row_night on removed_row (night, kind);
