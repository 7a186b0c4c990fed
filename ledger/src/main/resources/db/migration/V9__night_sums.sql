-- What a night came to and what lay before people then, kept as it was: a report that is written again says the same,
-- and a trend over many nights reads no findings.

create table night_sum (                                -- of the findings that were new or changed
    night    int primary key references night,
    findings int8 not null,
    amount   int8 not null,
    refund   int8 not null
);

insert into night_sum
select night, count(*), sum(amount), sum(refund_amount) from finding where status in ('NEW', 'CHANGED') group by night;

create table night_matter (                             -- what a report says of refunds, batches and cases
    night   int not null references night,
    kind    text not null check (kind in ('RELEASED', 'CONFIRMED', 'OUTSTANDING', 'OVERDUE', 'TO_RECOVER',
                                          'WAITING', 'DUE', 'DUE_IN_ALL', 'CLOSED', 'CLOSED_IN_ALL', 'NO_CALENDAR')),
    place   int not null default 1,
    subject text not null default '',                   -- number of the batch or case
    what    text not null default '',                   -- kind of the batch, or what is due
    account uuid, operator text not null default '', service_code text not null default '',
    day     date,
    number  int8 not null default 0,
    amount  int8 not null default 0,
    primary key (night, kind, place)
);
