-- The keys of each night as a filter that is wrong only towards yes: identities, references and periods. A new night
-- goes through those of all earlier ones, part by part, and then looks up only what may be there.

create table night_keys (
    night int not null references night,
    part  int2 not null,
    bits  bytea not null,
    primary key (part, night)
);
alter table night_keys alter column bits set storage external;

-- Half a million rows a night that are only ever read together.
alter table night_review drop constraint night_review_pkey;
create index night_review_night on night_review (night);
