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

-- By what later nights find the packs they need: of some hundred packs each their files, first lines and numbers of rows,
-- and column by column the hashes of all these rows, eight bytes a number.
create table charge_pack_keys (
    night int not null, file int not null, first_line int not null, packs bytea not null,
    id_hash bytea not null, ref_hash bytea not null, account bytea not null,
    primary key (night, file, first_line)
);
create table payment_pack_keys (
    night int not null, file int not null, first_line int not null, packs bytea not null,
    id_hash bytea not null, order_hash bytea not null, agreement_hash bytea not null, second_agreement_hash bytea not null,
    primary key (night, file, first_line)
);
do $$
declare col text;
begin
    foreach col in array array['packs', 'id_hash', 'ref_hash', 'account'] loop
        execute format('alter table charge_pack_keys alter column %I set storage external', col);
    end loop;
    foreach col in array array['packs', 'id_hash', 'order_hash', 'agreement_hash', 'second_agreement_hash'] loop
        execute format('alter table payment_pack_keys alter column %I set storage external', col);
    end loop;
end $$;

create table removed_row (                              -- rows of packs that are repeats or conflicts
    night int not null,
    kind  int2 not null, file int not null, line int not null
);
create index removed_row_night on removed_row (night, kind);
