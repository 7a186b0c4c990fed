-- What subscribers bring to a case of theirs: their own exports from the payment channels, whole and sealed, and the rows
-- of them that concern the line. The case is named and not referred to, for a night that is given up takes its cases
-- along, and nothing that people brought may go with it.

create table evidence_file (
    evidence    int generated always as identity primary key,
    case_number text not null,
    sha256      text not null,                          -- of the bytes as they were brought
    bytes       bigint not null,
    format      text not null,
    name        bytea not null,                         -- sealed: people write their names into it
    content     bytea not null,                         -- sealed
    rows_read   int not null,
    first_at    timestamp not null, last_at timestamp not null, -- between which it tells of something
    added_by    text not null,
    added_at    timestamptz not null default now(),
    unique (case_number, sha256)
);

create table evidence_row (
    evidence       int not null references evidence_file on delete cascade,
    line           int not null,
    kind           text not null check (kind in ('PAYMENT', 'REFUND', 'OTHER')),
    channel        text not null check (channel in ('WECHAT', 'ALIPAY')),
    transaction_id text not null, order_no text not null,
    at             timestamp not null,
    amount         int8 not null,
    status         text not null,                       -- in the channel's words
    standing       text not null check (standing in ('AGREES', 'DIFFERS', 'LIKELY', 'ONLY_THEIRS', 'NAMED')),
    ours           text not null,                       -- file:line of what it was compared with
    zh             text not null, en text not null,     -- what the comparison said
    raw            bytea not null,                      -- sealed
    primary key (evidence, line)
);

create function refuse_other_evidence() returns trigger language plpgsql as $$
begin
    raise exception 'evidence is kept as it was brought';
end $$;
create trigger kept before update on evidence_file for each row execute function refuse_other_evidence();
create trigger kept before update on evidence_row for each row execute function refuse_other_evidence();
